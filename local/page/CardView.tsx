/** A card as one person sees it: drawn, its buttons working, replaced by what the bot answers to this person alone. */
import { Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PersonView } from '../host/describeTenant';
import { isJsonObject, textOf, type JsonObject } from '../state/json';
import type { Post } from '../state/teamsState';
import type { Theme } from './host/surface';
import { press, type Press } from './hostApi';
import { renderCard } from './renderCard';

export interface CardViewProps {
  readonly post: Post;
  readonly card: JsonObject;
  readonly me: PersonView;
  readonly theme: Theme;
  readonly locale: string;
  open(url: string): void;
}

const TROUBLE = 'Something went wrong. Please try again.';

/** The card to show for this person, or a sentence; both nothing when the answer changes nothing. */
async function answerTo(me: PersonView, post: Post, pressed: Press): Promise<{ card?: JsonObject; note?: string }> {
  const answer = await press(me.key, post, pressed);
  if ('unanswered' in answer || answer.status !== 200 || !isJsonObject(answer.body)) return { note: TROUBLE };
  const { statusCode, type, value } = answer.body;
  if (type === 'application/vnd.microsoft.card.adaptive' && isJsonObject(value)) return { card: value };
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string') return { note: value };
  if (isJsonObject(value)) return { note: textOf(value, 'message') ?? TROUBLE };
  return statusCode === undefined || statusCode === 200 ? {} : { note: TROUBLE };
}

/** Teams refreshes by itself for the people a card names; a card that names nobody is left alone. */
function refreshFor(card: JsonObject, me: PersonView): JsonObject | undefined {
  const { refresh } = card;
  if (!isJsonObject(refresh) || !isJsonObject(refresh['action'])) return undefined;
  const users = refresh['userIds'];
  return Array.isArray(users) && users.includes(me.mri) ? refresh['action'] : undefined;
}

export function CardView({ post, card, me, theme, locale, open }: CardViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<JsonObject>();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const shown = own ?? card;

  const ask = useCallback(
    async (action: JsonObject, trigger: Press['trigger']) => {
      setBusy(trigger === 'manual');
      const answer = await answerTo(me, post, { action, trigger, locale }).catch(() => ({ note: TROUBLE }));
      setBusy(false);
      if ('card' in answer && answer.card !== undefined) setOwn(answer.card);
      if (trigger === 'manual') setNote(answer.note ?? '');
    },
    [me, post, locale],
  );

  useEffect(() => {
    setOwn(undefined);
    setNote('');
    const action = refreshFor(card, me);
    if (action !== undefined) void ask(action, 'automatic');
  }, [card, me, ask]);
  useLayoutEffect(() => {
    const drawn = renderCard(shown, theme, locale, { execute: (action) => void ask(action, 'manual'), open });
    box.current?.replaceChildren(...(drawn === undefined ? [] : [drawn]));
  }, [shown, theme, locale, ask, open]);

  return (
    <div className="card" data-own={own !== undefined}>
      <div ref={box} />
      {busy && <Spinner className="card-busy" size="tiny" label="Sending" />}
      {note !== '' && (
        <p className="card-note" role="status">
          {note}
        </p>
      )}
    </div>
  );
}
