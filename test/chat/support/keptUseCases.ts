// Use cases that answer as told and keep what they were asked, as states a test can read.
import type { AfterSessionData } from '../../../bot/chat/cards/afterSessionData';
import type {
  ChatPerson,
  ChatUseCases,
  CommitmentDoneResult,
  CircleTopics,
  CommitmentRef,
  InstallationInfo,
  KnowingPerson,
  NextSession,
  NotedTakeaway,
  OwnCommitment,
  SessionRef,
} from '../../../bot/chat/useCases';
import type { ConversationAddress } from '../../../bot/messenger';

type Asked = { useCase: keyof ChatUseCases; with: unknown[] };

export class KeptUseCases implements ChatUseCases {
  readonly asked: Asked[] = [];
  firstTime = true;
  next: NextSession[] = [];
  knowing: KnowingPerson[] = [];
  topics: CircleTopics[] = [];
  noted: NotedTakeaway[] = [];
  owed: OwnCommitment[] = [];
  done: CommitmentDoneResult | Error | 'hang' = { outcome: 'done' };
  card: AfterSessionData | null = null;

  private keep(useCase: keyof ChatUseCases, ...args: unknown[]): void {
    this.asked.push({ useCase, with: args });
  }

  installed(address: ConversationAddress, info: InstallationInfo): Promise<{ firstTime: boolean }> {
    this.keep('installed', address, info);
    return Promise.resolve({ firstTime: this.firstTime });
  }

  uninstalled(address: ConversationAddress): Promise<void> {
    this.keep('uninstalled', address);
    return Promise.resolve();
  }

  membersChanged(address: ConversationAddress): Promise<void> {
    this.keep('membersChanged', address);
    return Promise.resolve();
  }

  nextSessions(address: ConversationAddress, person: ChatPerson): Promise<NextSession[]> {
    this.keep('nextSessions', address, person);
    return Promise.resolve(this.next);
  }

  whoKnows(address: ConversationAddress, person: ChatPerson, subject: string): Promise<KnowingPerson[]> {
    this.keep('whoKnows', address, person, subject);
    return Promise.resolve(this.knowing);
  }

  openTopics(address: ConversationAddress, person: ChatPerson): Promise<CircleTopics[]> {
    this.keep('openTopics', address, person);
    return Promise.resolve(this.topics);
  }

  takeaways(address: ConversationAddress, person: ChatPerson, subject: string): Promise<NotedTakeaway[]> {
    this.keep('takeaways', address, person, subject);
    return Promise.resolve(this.noted);
  }

  ownCommitments(address: ConversationAddress, person: ChatPerson): Promise<OwnCommitment[]> {
    this.keep('ownCommitments', address, person);
    return Promise.resolve(this.owed);
  }

  meetingStarted(address: ConversationAddress, meetingId: string, startedAt: string): Promise<void> {
    this.keep('meetingStarted', address, meetingId, startedAt);
    return Promise.resolve();
  }

  meetingEnded(address: ConversationAddress, meetingId: string, endedAt: string): Promise<void> {
    this.keep('meetingEnded', address, meetingId, endedAt);
    return Promise.resolve();
  }

  commitmentDone(person: ChatPerson, commitment: CommitmentRef): Promise<CommitmentDoneResult> {
    this.keep('commitmentDone', person, commitment);
    if (this.done === 'hang') return new Promise(() => undefined);
    return this.done instanceof Error ? Promise.reject(this.done) : Promise.resolve(this.done);
  }

  afterSessionCardFor(person: ChatPerson, session: SessionRef): Promise<AfterSessionData | null> {
    this.keep('afterSessionCardFor', person, session);
    return Promise.resolve(this.card);
  }
}
