// Several led: first whom a private word is for, in one tap, then the word. Nobody is chosen beforehand, so that nothing
// goes to the wrong one; what was begun for each is kept. Drawn only where the server offers it.
import { useEffect, useState } from 'react';
import type { PersonId } from '../../../domain/ids';
import { myFeedback, type WordPlace } from '../../api/feedback';
import { ForWhom } from './ForWhom';
import { PrivateWord } from './PrivateWord';
import type { Led } from './PrivateWords';

interface Props {
  placeFor(id: PersonId): WordPlace;
  me: PersonId;
  others: readonly Led[];
  titleClass?: string | undefined;
}

export function WordForOne({ placeFor, me, others, titleClass }: Props) {
  const [toId, choose] = useState<PersonId | null>(null);
  const to = others.find(({ id }) => id === toId);
  if (!useIsOffered(placeFor(others[0]!.id))) return null;
  return (
    <>
      <ForWhom people={others} chosenId={toId} choose={choose} />
      {to && <PrivateWord key={to.id} place={placeFor(to.id)} me={me} lead={to.name} titleClass={titleClass} />}
    </>
  );
}

/** Whoever was there may write to each of the others who led, or to none. */
function useIsOffered({ boardId, circleId, sessionId, to }: WordPlace): boolean {
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void myFeedback({ boardId, circleId, sessionId, to }, null).then(({ ok }) => isWanted && setOffered(ok));
    return () => {
      isWanted = false;
    };
  }, [boardId, circleId, sessionId, to]);
  return isOffered;
}
