// What somebody did for others in one place, and whether it may speak for them in public.
import { isMembersOnly, type Kind } from '../circle/kinds';
import type { SessionRecord } from '../circle/kept';
import { formats, type FormatId } from '../formats';
import type { CaptureId, CircleId, Instant, PersonId, SessionId } from '../ids';
import { isConfidential } from '../session/sharing';

export type Deed =
  | { kind: 'led'; personId: PersonId; at: Instant }
  /** A takeaway of theirs, and who said that it helped. */
  | {
      kind: 'helped';
      personId: PersonId;
      at: Instant;
      captureId: CaptureId;
      text: string;
      helpedIds: readonly PersonId[];
    }
  | { kind: 'thanked'; personId: PersonId; at: Instant; captureId: CaptureId; byId: PersonId }
  /** Their answer closed a question; nobody is named who asked without a name. */
  | {
      kind: 'answered';
      personId: PersonId;
      at: Instant;
      captureId: CaptureId;
      question: string;
      askedById: PersonId | null;
    };

/** Everything one session left, or one question that was asked outside of any. */
export interface SessionLeft {
  /** The question's own id where it stands for itself. */
  sessionId: SessionId | CaptureId;
  circleId: CircleId;
  kind: Kind;
  /** Null outside of sessions. */
  formatId: FormatId | null;
  /** What it was about; null without a topic. */
  topicTitle: string | null;
  deeds: readonly Deed[];
}

/** Of a members-only circle, and of a session that was confidential, nothing counts for anybody. */
export function counts({ kind, formatId }: Pick<SessionLeft, 'kind' | 'formatId'>): boolean {
  return !isMembersOnly(kind) && (formatId === null || !isConfidential({ formatId }));
}

/** Who brings topics to all, or a case of their own, does not share what they know. */
export function leadingOf({ formatId, leadId, startedAt }: SessionRecord): Deed[] {
  return formats[formatId].leads === 1 ? [{ kind: 'led', personId: leadId, at: startedAt }] : [];
}

/** Those it was good for; nobody helps themselves. */
export function helpedBy(deed: Deed): PersonId[] {
  return peopleIn(deed).filter((id) => id !== deed.personId);
}

function peopleIn(deed: Deed): readonly PersonId[] {
  switch (deed.kind) {
    case 'led':
      return [];
    case 'helped':
      return deed.helpedIds;
    case 'thanked':
      return [deed.byId];
    case 'answered':
      return deed.askedById === null ? [] : [deed.askedById];
  }
}
