// One circle, kept fresh, and everything a person may do to it from its page: shown at once, undone with one click,
// taken back with a reason when the server refuses.
import type { PlanSessionBody } from '../../../contract/schemas';
import type { CircleView } from '../../../contract/views';
import type { CommitmentReview } from '../../../domain/circle/commitmentReview';
import type { Commitment } from '../../../domain/circle/kept';
import { byVotes, type Topic } from '../../../domain/circle/topic';
import type { PersonId, TopicId } from '../../../domain/ids';
import { isMembersOnly, type Seat } from '../../../domain/circle/kinds';
import { lifeOf, type Life } from '../../../domain/circle/rest';
import * as boards from '../../api/boards';
import * as membership from '../../api/membership';
import type { CirclePlace } from '../../api/boards';
import type { CircleAnswer } from '../../api/membership';
import type { Answer } from '../../api/request';
import { useText } from '../../text/TextProvider';
import { coachDeedsOf, type CoachDeeds } from '../coach/coachDeeds';
import { useFresh, type Kept } from '../fresh/useFresh';
import { doorOf, type Door } from '../membership/door';
import { useToast, type Toast } from '../toast/ToastRoot';
import { useDates, type DateDeeds } from './useDates';
import { useTurns, type TurnDeeds } from './useTurns';

interface Named {
  id: PersonId;
  name: string;
}

export interface CircleDeeds {
  join(): Promise<void>;
  leave(): Promise<void>;
  door: Door;
  invite(person: Named, seat: Seat): Promise<void>;
  uninvite(person: Named, seat: Seat): Promise<void>;
  answerAsk(person: Named, yes: boolean): Promise<void>;
  handOverCircle(person: Named): Promise<void>;
  changeLife(life: Life): Promise<void>;
  /** Resolves to false when refused, so that the text can stay where it was written. */
  propose(title: string, leading: boolean): Promise<boolean>;
  withdraw(topic: Topic): Promise<void>;
  vote(topic: Topic, voting: boolean): Promise<void>;
  offerToLead(topic: Topic, leading: boolean): Promise<void>;
  merge(topic: Topic, into: Topic): Promise<void>;
  plan(plan: PlanSessionBody, said: Omit<Toast, 'undo'>): Promise<boolean>;
  markDone(commitment: Commitment): Promise<void>;
  turns: TurnDeeds;
  dates: DateDeeds;
  coach: CoachDeeds;
  handOver(commitment: Commitment, to: { id: PersonId; name: string }): Promise<boolean>;
  /** The session runs, now or already. */
  startSession(): Promise<boolean>;
}

export function useCircle(place: CirclePlace): Kept<CircleAnswer> & CircleDeeds {
  const { t } = useText();
  const toast = useToast();
  const kept = useFresh<CircleAnswer>(`${place.boardId}/${place.circleId}`, () => boards.readCircle(place));

  async function tell(answer: Promise<Answer<unknown>>): Promise<boolean> {
    const { ok, ...rest } = await answer;
    if (!ok && 'problem' in rest) {
      toast({ say: 'circle.failed', words: { reason: t(`problem.${rest.problem.code}`) } });
    }
    return ok;
  }

  const shown = kept.value && 'circle' in kept.value ? kept.value : null;
  const stays = (view: CircleView) => view;

  const change = (
    optimistic: (view: CircleView) => CircleView,
    send: () => Promise<Answer<CircleAnswer>>,
  ): Promise<boolean> => tell(kept.change((view) => ('circle' in view ? optimistic(view) : view), send));

  /** Says what was done and offers the way back, which does the opposite the same way. */
  async function after(
    deed: Promise<boolean>,
    said: Omit<Toast, 'undo'>,
    undo: () => Promise<unknown>,
  ): Promise<boolean> {
    const ok = await deed;
    if (ok) toast({ ...said, undo: () => void undo() });
    return ok;
  }

  /** Answers with the circle as it is then; null when refused, which it says. */
  async function circleAfter(send: () => Promise<Answer<CircleView>>): Promise<CircleView | null> {
    const answering = kept.change((view) => view, send);
    await tell(answering);
    const answer = await answering;
    return answer.ok && 'circle' in answer.value ? answer.value : null;
  }

  const turns = useTurns(shown, (turn) => circleAfter(() => boards.changeTurns(place, turn)));
  const dates = useDates(shown, (date) => circleAfter(() => boards.changeDate(place, date)));
  const name = () => shown?.circle.name ?? '';
  const joinNow = () => change(stays, () => membership.joinCircle(place));
  const leaveNow = () => change(stays, () => membership.leaveCircle(place));
  const inviteNow = (person: Named, seat: Seat) => change(stays, () => membership.invite(place, person.id, seat));
  const uninviteNow = ({ id }: Named) => change(stays, () => membership.withdrawInvitation(place, id));
  const lifeNow = (life: Life) => change(stays, () => membership.changeLife(place, life));
  const who = (person: Named) => ({ person: person.name });
  const voteNow = (topic: Topic, voting: boolean) =>
    change(
      (view) => withVote(view, topic.id, voting),
      () => boards.vote(place, topic.id, voting),
    );
  const withdrawNow = (id: TopicId) =>
    change(
      (view) => ({ ...view, topics: view.topics.filter((topic) => topic.id !== id) }),
      () => boards.withdrawTopic(place, id),
    );
  const proposeNow = (id: TopicId, title: string, leading: boolean) =>
    change(stays, () => boards.proposeTopic(place, id, title, leading));
  const leadNow = (id: TopicId, leading: boolean) => change(stays, () => boards.leadTopic(place, id, leading));
  const planNow = (plan: PlanSessionBody) => change(stays, () => boards.planSession(place, plan));
  const markNow = (commitment: Commitment, done: boolean) =>
    change(
      (view) => withCommitment(view, commitment, done),
      () => boards.reviewCommitment(place, commitment.id, { do: done ? 'done' : 'reopen' }),
    );
  const coach = coachDeedsOf(place, shown?.circle ?? null, (send) => change(stays, send), after);
  return {
    ...kept,
    turns,
    dates,
    coach,
    async join() {
      await after(joinNow(), { say: 'circle.joined', words: { circle: name() } }, leaveNow);
    },
    async leave() {
      const circle = name();
      const comesBack = shown !== null && !isMembersOnly(shown.circle.kind);
      const left = await leaveNow();
      if (left) toast({ say: 'circle.left', words: { circle }, ...(comesBack && { undo: () => void joinNow() }) });
    },
    door: doorOf(place, (send) => change(stays, send)),
    async invite(person, seat) {
      await after(inviteNow(person, seat), { say: 'people.invited', words: who(person) }, () => uninviteNow(person));
    },
    async uninvite(person, seat) {
      const undo = () => inviteNow(person, seat);
      await after(uninviteNow(person), { say: 'people.uninvited', words: who(person) }, undo);
    },
    async answerAsk(person, yes) {
      const answered = await change(stays, () => membership.answerAsk(place, person.id, yes));
      if (answered) toast({ say: yes ? 'people.seatedNow' : 'people.declined', words: who(person) });
    },
    async handOverCircle(person) {
      const handed = await change(stays, () => membership.handOverCircle(place, person.id));
      if (handed) toast({ say: 'people.handedOver', words: who(person) });
    },
    async changeLife(life) {
      const before = shown ? lifeOf(shown.circle) : 'meets';
      const say = ({ meets: 'life.resumed', paused: 'life.paused', closed: 'life.closed' } as const)[life];
      await after(lifeNow(life), { say, words: { circle: name() } }, () => lifeNow(before));
    },
    propose(title, leading) {
      const id = crypto.randomUUID() as TopicId;
      return after(proposeNow(id, title, leading), { say: 'topics.proposed' }, () => withdrawNow(id));
    },
    async withdraw({ id, title, leaderId, proposedBy }) {
      await after(withdrawNow(id), { say: 'topics.withdrawn' }, () => proposeNow(id, title, leaderId === proposedBy));
    },
    async offerToLead({ id, title }, leading) {
      const say = leading ? 'topics.offered' : 'topics.notOffered';
      await after(leadNow(id, leading), { say, words: { topic: title } }, () => leadNow(id, !leading));
    },
    async merge({ id, title }, into) {
      const merging = change(stays, () => boards.mergeTopic(place, id, into.id));
      const words = { topic: title, into: into.title };
      await after(merging, { say: 'topics.merged', words }, () =>
        change(stays, () => boards.mergeTopic(place, id, null)),
      );
    },
    async vote(topic, voting) {
      const said = voting ? 'topics.voted' : 'topics.unvoted';
      await after(voteNow(topic, voting), { say: said, words: { topic: topic.title } }, () => voteNow(topic, !voting));
    },
    async plan(plan, said) {
      const before = shown && planOf(shown);
      return before ? after(planNow(plan), said, () => planNow(before)) : planNow(plan);
    },
    async markDone(commitment) {
      const undo = () => markNow(commitment, false);
      await after(markNow(commitment, true), { say: 'commitments.marked', words: { text: commitment.text } }, undo);
    },
    handOver({ id, ownerId, text }, to) {
      const review = (asked: CommitmentReview) => change(stays, () => boards.reviewCommitment(place, id, asked));
      const said = { say: 'commitments.handed', words: { text, person: to.name } } as const;
      return after(review({ do: 'handOver', toId: to.id }), said, () => review({ do: 'giveBack', toId: ownerId }));
    },
    async startSession() {
      const next = shown?.circle.next;
      if (!next) return false;
      const answer = await boards.startSession(place, next.sessionId, newCommandId());
      if (!answer.ok && answer.problem.code === 'sessionRunning') return true;
      return tell(Promise.resolve(answer));
    },
  };
}

function newCommandId() {
  return crypto.randomUUID() as Parameters<typeof boards.startSession>[2];
}

function planOf({ circle }: CircleView): PlanSessionBody {
  return {
    startsAt: circle.next.status === 'planned' ? circle.next.startsAt : null,
    topicId: circle.next.topicId,
    formatId: circle.formatId,
    slotMinutes: circle.slotMinutes,
    cadenceWeeks: circle.cadenceWeeks,
    ...(circle.next.instead && { instead: circle.next.instead }),
  };
}

function withVote(view: CircleView, id: TopicId, voting: boolean): CircleView {
  const me = view.me.id;
  const topics = view.topics.map((topic) => {
    if (topic.id !== id) return topic;
    const others = topic.voterIds.filter((voter) => voter !== me);
    return { ...topic, voterIds: voting ? [...others, me] : others };
  });
  return { ...view, topics: topics.sort(byVotes) };
}

function withCommitment(view: CircleView, commitment: Commitment, done: boolean): CircleView {
  const others = view.openCommitments.filter((one) => one.id !== commitment.id);
  const count = done ? 1 : -1;
  return {
    ...view,
    circle: { ...view.circle, doneCommitments: view.circle.doneCommitments + count },
    openCommitments: done ? others : [...others, commitment].sort(byDue),
  };
}

/** Earliest first; those without a date last. */
function byDue(a: Commitment, b: Commitment): number {
  return (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.at.localeCompare(b.at);
}
