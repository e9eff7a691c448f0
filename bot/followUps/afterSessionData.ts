// The domain's after-session facts as the card wants them: with everybody's Teams id, as far as Teams knows it.
import type { KeptCapture } from '../../domain/circle/kept';
import type { AfterSession, NamedPerson } from '../../domain/followUps/afterSession';
import type { CommandId } from '../../domain/ids';
import type { AfterSessionData } from '../chat/cards/afterSessionData';
import type { Membership } from '../membership';
import type { Conversation } from '../stores';
import { cardPerson } from './cardPerson';

export async function afterSessionData(
  membership: Membership,
  card: AfterSession,
  home: Conversation,
): Promise<AfterSessionData> {
  const inTeams = (person: NamedPerson) => cardPerson(membership, home, person);
  const note = ({ text, authorId, authorName, to, meTooIds = [] }: KeptCapture) => ({
    text,
    by: authorId === null ? null : authorName,
    ...(to && { to: to.name }),
    others: meTooIds.length,
  });
  return {
    boardId: card.boardId,
    circleId: card.circleId,
    sessionId: card.sessionId,
    home,
    circleName: card.circleName,
    kind: card.kind,
    seats: card.seats,
    startedAt: card.startedAt,
    endedAt: card.endedAt,
    zone: card.timeZone,
    leadNames: [card.lead.name],
    topic: card.topicTitle,
    takeaways: card.takeaways.map(note),
    commitments: await Promise.all(
      card.commitments.map(async (commitment) => ({
        commitmentId: commitment.id,
        text: commitment.text,
        owner: await inTeams({ id: commitment.ownerId, name: commitment.ownerName }),
        dueOn: commitment.dueOn,
        state: commitment.state.status,
        actionId: `did-${commitment.id}` as CommandId,
      })),
    ),
    questions: card.questions.map(note),
    thanks: card.thanks.map(note),
    keepsBack: card.keepsBack,
    next: card.next && {
      lead: card.next.lead && (await inTeams(card.next.lead)),
      topic: card.next.topicTitle,
      startsAt: card.next.startsAt,
    },
  };
}
