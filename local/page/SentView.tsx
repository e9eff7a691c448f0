/** Everything the bot was asked to send, and trouble to order for its next message. */
import { Button, Subtitle2, Text } from '@fluentui/react-components';
import { faultKinds, type Fault } from '../connector/faults';
import { orderFault } from './hostApi';
import { SentList } from './SentList';
import type { ViewProps } from './viewProps';

const WORDS: Record<Fault, string> = {
  throttled: 'is throttled (429)',
  serverError: 'fails (500)',
  badGatewayAfterCommit: 'arrives, yet 502 is answered',
  resetAfterCommit: 'arrives, and the connection breaks',
  hang: 'gets no answer and is lost',
  hangAfterCommit: 'arrives, and nothing is answered',
  blocked: 'is blocked by the user (403)',
};

export function SentView({ tenant, feed, locale, notice }: ViewProps) {
  const order = async (fault: Fault) => {
    await orderFault(fault);
    notice(`The bot’s next message ${WORDS[fault]}.`);
  };
  return (
    <main className="page">
      <header className="place">
        <Subtitle2 as="h1">Sent</Subtitle2>
      </header>
      <div className="sheet">
        <Subtitle2 as="h2">What the bot was asked to send</Subtitle2>
        <SentList tenant={tenant} attempts={feed.attempts} locale={locale} most={200} />
      </div>
      <div className="sheet">
        <Subtitle2 as="h2">Trouble on order</Subtitle2>
        <Text>The bot’s next message …</Text>
        <div className="row wrap">
          {faultKinds.map((fault) => (
            <Button key={fault} size="small" onClick={() => void order(fault)}>
              {WORDS[fault]}
            </Button>
          ))}
        </div>
      </div>
    </main>
  );
}
