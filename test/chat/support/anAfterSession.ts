// A session that went well, for cards.
import type { AfterSessionData, CardCommitment } from '../../../bot/chat/cards/afterSessionData';
import type { CardPerson } from '../../../bot/chat/cards/cardPerson';
import type { BoardId, CaptureId, CircleId, CommandId, SessionId } from '../../../domain/ids';
import { CHANNEL, DEE, TOM } from './someIds';

export const dee: CardPerson = { personId: DEE, name: 'Dee', mri: '29:dee' };
export const tom: CardPerson = { personId: TOM, name: 'Tom', mri: '29:tom' };

export function aCommitment(fields: Partial<CardCommitment> = {}): CardCommitment {
  return {
    commitmentId: 'capture-0017' as CaptureId,
    text: 'Try a partial index on orders',
    owner: dee,
    dueOn: '2026-12-04',
    state: 'open',
    actionId: 'done-capture-0017' as CommandId,
    ...fields,
  };
}

export function anAfterSession(fields: Partial<AfterSessionData> = {}): AfterSessionData {
  return {
    boardId: 'board-0001' as BoardId,
    circleId: 'circle-sql' as CircleId,
    sessionId: 'circle-sql-41' as SessionId,
    home: { conversationId: CHANNEL, kind: 'channel' },
    circleName: 'SQL circle',
    kind: 'peers',
    seats: 7,
    startedAt: '2026-11-26T11:00:00.000Z',
    endedAt: '2026-11-26T11:44:00.000Z',
    zone: 'Europe/Amsterdam',
    leadNames: ['Ana'],
    topic: 'Query plans that lie',
    takeaways: [
      { text: 'Look at rows removed by filter before the cost', by: 'Bo' },
      { text: 'A spilling hash join is asking for memory', by: 'Mei-Lin' },
      { text: 'Two wrong estimates mean old statistics', by: 'Fatima' },
    ],
    commitments: [
      aCommitment(),
      aCommitment({
        commitmentId: 'capture-0018' as CaptureId,
        actionId: 'done-capture-0018' as CommandId,
        text: 'Compare the two plans on staging',
        owner: tom,
      }),
    ],
    questions: [{ text: 'When does a hash join spill?', by: null }],
    thanks: [{ text: 'Ana, for the broken plan', by: 'Tom' }],
    next: { lead: dee, topic: 'Deadlocks and lock timeouts', startsAt: '2026-12-10T11:00:00.000Z' },
    ...fields,
  };
}
