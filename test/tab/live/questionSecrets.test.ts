import { createHash } from 'node:crypto';
import type { CaptureId } from '../../../domain/ids';
import { createQuestionSecrets } from '../../../tab/live/questionSecrets';
import { ana, dee } from '../../support/builders';
import { pretendStorage } from './pretendStorage';

const question = 'question-0001' as CaptureId;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a secret outlives the window, and what is sent of it is its hash', async () => {
  const device = pretendStorage();
  const hash = await createQuestionSecrets(ana, () => device).hashFor(question);
  const later = createQuestionSecrets(ana, () => device);
  expect(await later.hashFor(question)).toBe(hash);
  expect(sha256(later.secretOf(question)!)).toBe(hash);
});

test('every question has its own', async () => {
  const secrets = createQuestionSecrets(ana, pretendStorage);
  const other = await secrets.hashFor('question-0002' as CaptureId);
  expect(await secrets.hashFor(question)).not.toBe(other);
});

test('whoever signs in next on the same device holds none of them', async () => {
  const device = pretendStorage();
  await createQuestionSecrets(ana, () => device).hashFor(question);
  expect(createQuestionSecrets(dee, () => device).secretOf(question)).toBeNull();
});

test('where nothing may be stored, the window keeps it', async () => {
  const forbidden = () => {
    throw new Error('no storage here');
  };
  const secrets = createQuestionSecrets(ana, forbidden);
  const hash = await secrets.hashFor(question);
  expect(sha256(secrets.secretOf(question)!)).toBe(hash);
});
