// A message with elements in it: people's own words keep their direction, names can be marked. The message decides the
// order, as in every sentence.
import { Fragment, type ReactNode } from 'react';
import type { MessageKey } from '../../locales/messageKey';
import type { MessageValues } from '../../locales/translator';
import { useText } from './TextProvider';

interface Props {
  id: MessageKey;
  /** Plain values: numbers, and texts of ours. */
  values?: MessageValues;
  /** Values that are elements. */
  parts?: Readonly<Record<string, ReactNode>>;
}

/** Stands for a part while the message is formatted; from the private use area, so never in a sentence. */
const MARK = '\uE000';

export function Phrase({ id, values = {}, parts = {} }: Props) {
  const { t } = useText();
  const names = Object.keys(parts);
  const marked = Object.fromEntries(names.map((name, index) => [name, `${MARK}${index}${MARK}`]));
  const pieces = t(id, { ...values, ...marked }).split(MARK);
  return pieces.map((piece, index) => (
    <Fragment key={index}>{index % 2 === 1 ? parts[names[Number(piece)]!] : piece}</Fragment>
  ));
}
