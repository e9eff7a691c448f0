// Who said something that a circle kept, and how many others would say so.
import type { KeptCapture } from '../../../domain/circle/kept';
import { Phrase } from '../../text/Phrase';
import { UserText } from '../../text/UserText';

interface Props {
  of: KeptCapture;
  /** What the circle's people are called here. */
  names: ReadonlyMap<string, string>;
}

export function Author({ of: { authorId, authorName, meTooIds = [] }, names }: Props) {
  const author = <UserText>{(authorId && names.get(authorId)) ?? authorName}</UserText>;
  if (meTooIds.length === 0) return author;
  return <Phrase id="takeaways.andOthers" values={{ others: meTooIds.length }} parts={{ author }} />;
}
