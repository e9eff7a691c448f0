// One circle, kept fresh, and everything a person may do to it from its page: shown at once, undone with one click,
// taken back with a reason when the server refuses.
import type { PlanSessionBody } from '../../../contract/schemas';
import type { CircleView } from '../../../contract/views';
import type { CommitmentReview } from '../../../domain/circle/commitmentReview';
import type { Commitment, KeptCapture } from '../../../domain/circle/kept';
import { byVotes, type Topic } from '../../../domain/circle/topic';
import type { PersonId, TopicId } from '../../../domain/ids';
import type { Home } from '../../../domain/circle/home';
import type { Seat } from '../../../domain/circle/kinds';
import type { Life } from '../../../domain/circle/rest';
import * as boards from '../../api/boards';
import * as membership from '../../api/membership';
import type { CirclePlace } from '../../api/boards';
import type { CircleAnswer } from '../../api/membership';
import type { Answer } from '../../api/request';
import { useText } from '../../text/TextProvider';
import { coachDeedsOf, type CoachDeeds } from '../coach/coachDeeds';
import { useDoors } from '../door/DoorRoot';
import { useFresh, type Kept } from '../fresh/useFresh';
import { doorOf, type Door } from '../membership/door';
import { refusedToast } from '../toast/refusedToast';
import { useToast, type Toast } from '../toast/ToastRoot';
import { useSayAfter, type Said } from '../toast/useSayAfter';
import { questionDeedsOf, type QuestionDeeds } from '../questions/questionDeeds';
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
  uninvite(person: Named): Promise<void>;
  answerAsk(person: Named, yes: boolean): Promise<void>;
  handOverCircle(person: Named): Promise<void>;
  changeLife(life: Life): Promise<void>;
  /** Resolves to false when refused, so that the text can stay where it was written. */
  propose(title: string, leading: boolean): Promise<boolean>;
  withdraw(topic: Topic): Promise<void>;
  vote(topic: Topic, voting: boolean): Promise<void>;
  offerToLead(topic: Topic, leading: boolean): Promise<void>;
  merge(topic: Topic, into: Topic): Promise<void>;
  /** Resolves to the circle as it is now when somebody else changed the same thing first. */
  plan(plan: PlanSessionBody, said: Omit<Toast, 'undo'>): Promise<boolean | CircleView>;
  markDone(commitment: Commitment): Promise<void>;
  /** Its own undo, as a vote is. */
  markHelpful(takeaway: KeptCapture, helpful: boolean): Promise<void>;
  turns: TurnDeeds;
  dates: DateDeeds;
  coach: CoachDeeds;
  questions: QuestionDeeds;
  setHome(home: Home | null): Promise<boolean>;
  handOver(commitment: Commitment, to: { id: PersonId; name: string }): Promise<boolean>;
  /** The session runs, now or already. */
  startSession(): Promise<boolean>;
}

export function useCircle(place: CirclePlace): Kept<CircleAnswer> & CircleDeeds {
  const text = useText();
  const doors = useDoors();
  const toast = useToast();
  const kept = useFresh<CircleAnswer>(`${place.boardId}/${place.circleId}`, () => boards.readCircle(place));

  const shown = kept.value && 'circle' in kept.value ? kept.value : null;
  const sayAfter = useSayAfter<CircleAnswer>();
  const stays = (view: CircleView) => view;

  const change = (optimistic: (view: CircleView) => CircleView, send: () => Promise<Answer<CircleAnswer>>) =>
    kept.change((view) => ('circle' in view ? optimistic(view) : view), send);

  /** Says what was done and offers the way back. Who has not said enough of themselves is asked first. */
  const make = (
    send: () => Promise<Answer<CircleAnswer>>,
    said: Said<CircleAnswer>,
    optimistic: (view: CircleView) => CircleView = stays,
  ): Promise<boolean> =>
    sayAfter(
      doors.through(place.circleId, () => change(optimistic, send)),
      said,
      ({ changeId: id }) => id && (() => change(stays, () => boards.takeBack(place, id))),
    );

  const aboutInside =
    (said: Said<CircleView>): Said<CircleAnswer> =>
    (after) => {
      if (!('circle' in after)) return null;
      return typeof said === 'function' ? said(after) : said;
    };

  const turns = useTurns(shown, (turn, said) => make(() => boards.changeTurns(place, turn), aboutInside(said)));
  const dates = useDates(shown, (date, said) => make(() => boards.changeDate(place, date), aboutInside(said)));
  const coach = coachDeedsOf(place, shown?.circle ?? null, make);
  const circle = () => ({ circle: nameIn(kept.value) });
  const who = (person: Named) => ({ person: person.name });
  /** A commitment has its own way back, which is open for longer. */
  const review = (
    { id }: Commitment,
    asked: CommitmentReview,
    optimistic: (view: CircleView) => CircleView = stays,
  ): Promise<Answer<CircleAnswer>> => change(optimistic, () => boards.reviewCommitment(place, id, asked));

  return {
    ...kept,
    turns,
    dates,
    coach,
    questions: questionDeedsOf(place, (send) => change(stays, send), sayAfter),
    setHome: (home) =>
      make(() => membership.setHome(place, home), { say: 'home.set', words: { home: home?.at ?? 'none' } }),
    async join() {
      await make(() => membership.joinCircle(place), { say: 'circle.joined', words: circle() });
    },
    async leave() {
      await make(() => membership.leaveCircle(place), { say: 'circle.left', words: circle() });
    },
    door: doorOf(place, (send, say) => make(send, { say, words: circle() })),
    async invite(person, seat) {
      await make(() => membership.invite(place, person.id, seat), { say: 'people.invited', words: who(person) });
    },
    async uninvite(person) {
      const said = { say: 'people.uninvited', words: who(person) } as const;
      await make(() => membership.withdrawInvitation(place, person.id), said);
    },
    async answerAsk(person, yes) {
      const said = { say: yes ? 'people.seatedNow' : 'people.declined', words: who(person) } as const;
      await make(() => membership.answerAsk(place, person.id, yes), said);
    },
    async handOverCircle(person) {
      const said = { say: 'people.handedOver', words: who(person) } as const;
      await make(() => membership.handOverCircle(place, person.id), said);
    },
    async changeLife(life) {
      const say = ({ meets: 'life.resumed', paused: 'life.paused', closed: 'life.closed' } as const)[life];
      await make(() => membership.changeLife(place, life), { say, words: circle() });
    },
    propose(title, leading) {
      const id = crypto.randomUUID() as TopicId;
      return make(() => boards.proposeTopic(place, id, title, leading), { say: 'topics.proposed' });
    },
    async withdraw({ id }) {
      await make(
        () => boards.withdrawTopic(place, id),
        { say: 'topics.withdrawn' },
        (view) => ({ ...view, topics: view.topics.filter((topic) => topic.id !== id) }),
      );
    },
    async offerToLead({ id, title }, leading) {
      const said = { say: leading ? 'topics.offered' : 'topics.notOffered', words: { topic: title } } as const;
      await make(() => boards.leadTopic(place, id, leading), said);
    },
    async merge({ id, title }, into) {
      const said = { say: 'topics.merged', words: { topic: title, into: into.title } } as const;
      await make(() => boards.mergeTopic(place, id, into.id), said);
    },
    async vote({ id, title }, voting) {
      const said = { say: voting ? 'topics.voted' : 'topics.unvoted', words: { topic: title } } as const;
      await make(
        () => boards.vote(place, id, voting),
        said,
        (view) => withVote(view, id, voting),
      );
    },
    async plan(plan, said) {
      if (await make(() => boards.planSession(place, plan), said)) return true;
      const answer = await change(stays, () => boards.readCircle(place));
      return answer.ok && 'circle' in answer.value && answer.value;
    },
    async markDone(commitment) {
      const marked = (done: boolean) =>
        review(commitment, { do: done ? 'done' : 'reopen' }, (view) => withCommitment(view, commitment, done));
      const said = { say: 'commitments.marked', words: { text: commitment.text } } as const;
      await sayAfter(marked(true), said, () => () => marked(false));
    },
    async markHelpful({ id, at }, helpful) {
      const answer = await change(
        (view) => withHelpful(view, id, helpful),
        () => boards.markHelpful(place, { id, at }, helpful),
      );
      if (!answer.ok) toast(refusedToast(text, answer.problem));
    },
    handOver(commitment, to) {
      const said = { say: 'commitments.handed', words: { text: commitment.text, person: to.name } } as const;
      return sayAfter(
        review(commitment, { do: 'handOver', toId: to.id }),
        said,
        () => () => review(commitment, { do: 'giveBack', toId: commitment.ownerId }),
      );
    },
    async startSession() {
      const next = shown?.circle.next;
      if (!next) return false;
      const answer = await boards.startSession(place, next.sessionId, newCommandId());
      if (!answer.ok && answer.problem.code === 'sessionRunning') return true;
      if (!answer.ok) toast(refusedToast(text, answer.problem));
      return answer.ok;
    },
  };
}

function newCommandId() {
  return crypto.randomUUID() as Parameters<typeof boards.startSession>[2];
}

function nameIn(answer: CircleAnswer | null): string {
  if (!answer) return '';
  if ('circle' in answer) return answer.circle.name;
  return 'hidden' in answer ? answer.hidden.name : answer.coached.name;
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

function withHelpful(view: CircleView, id: KeptCapture['id'], helpful: boolean): CircleView {
  const latestTakeaways = view.latestTakeaways.map((note) => {
    if (note.id !== id) return note;
    const others = (note.helpfulIds ?? []).filter((one) => one !== view.me.id);
    return { ...note, helpfulIds: helpful ? [...others, view.me.id] : others };
  });
  return { ...view, latestTakeaways };
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
