/** What the bot tried to send and what it was answered, newest first. */
import { Text } from '@fluentui/react-components';
import type { TenantView } from '../host/describeTenant';
import { clockTime } from './looks';
import type { SendAttempt } from '../state/teamsState';

function placeName(tenant: TenantView, conversationId: string): string {
  const id = conversationId.split(';')[0];
  if (id === tenant.channel.id) return tenant.channel.name;
  if (id === tenant.groupChat.id) return tenant.groupChat.name;
  if (id === tenant.meeting.id) return `${tenant.meeting.name}, meeting chat`;
  return tenant.people.find((person) => person.chatId === id)?.name ?? 'a place that is not there';
}

export interface SentListProps {
  readonly tenant: TenantView;
  readonly attempts: readonly SendAttempt[];
  readonly locale: string;
  readonly most: number;
}

export function SentList({ tenant, attempts, locale, most }: SentListProps) {
  if (attempts.length === 0) return <p className="quiet">Nothing since Local Teams was started.</p>;
  return (
    <ol className="sent">
      {attempts
        .slice(-most)
        .reverse()
        .map((attempt, index) => (
          <li key={attempts.length - index}>
            <Text size={200} className="quiet">
              {clockTime(attempt.at, locale)}
            </Text>
            <div>
              <Text as="strong" size={200} weight="semibold" title={attempt.summary}>
                {attempt.summary || attempt.method}
              </Text>
              <Text size={200} className="quiet">
                {attempt.method}, {placeName(tenant, attempt.conversationId)}
              </Text>
            </div>
            <Text size={200} className="quiet">
              {attempt.answered}
            </Text>
          </li>
        ))}
    </ol>
  );
}
