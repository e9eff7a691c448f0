// What a member can do about whose turn it is, under the ring: answer who asks to swap, swap, skip, give a turn back.
import { useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import type { PersonId } from '../../../domain/ids';
import { shortNames } from '../../ring/shortNames';
import { SwapIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { SwapForm } from './SwapForm';
import { turnsOf, type Turn } from './turns';
import type { TurnDeeds as Deeds } from './useTurns';

const useStyles = makeStyles({
  deeds: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
  matter: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { ...typographyStyles.body1, flexGrow: 1, flexBasis: '200px', overflowWrap: 'anywhere' },
});

export function TurnDeeds({ view, turns }: { view: CircleView; turns: Deeds }) {
  const { t, formatCalendarDate } = useText();
  const styles = useStyles();
  const [isChoosing, setChoosing] = useState(false);
  const { circle, me } = view;
  const { rota, next } = circle;
  if (next.status === 'running' || circle.rest || !rota.order.includes(me.id)) return null;
  const names = shortNames(circle.members);
  const nameOf = (id: PersonId) => names.get(id) ?? '';
  const order = turnsOf(circle).filter(({ leads }) => leads);
  const mine = order.find(({ member }) => member.id === me.id);
  const others = order.filter(({ member }) => member.id !== me.id);
  const day = (turn: Turn | undefined) => (turn?.leadsOn ? formatCalendarDate(turn.leadsOn) : null);
  const swapWords = (fromId: PersonId) => {
    const [yours, theirs] = [day(order.find(({ member }) => member.id === fromId)), day(mine)];
    const name = nameOf(fromId);
    return yours && theirs ? t('turn.asksDates', { name, yours, theirs }) : t('turn.asks', { name });
  };
  const skips = rota.skipped?.includes(me.id) === true;
  const asked = rota.asks?.find(({ fromId }) => fromId === me.id);
  const taken = rota.swaps?.findLast(({ takerId }) => takerId === me.id);
  const isLead = order[0]!.member.id === me.id;
  return (
    <div className={styles.deeds}>
      {rota.asks
        ?.filter(({ toId }) => toId === me.id)
        .map(({ fromId }) => (
          <Matter key={fromId} words={swapWords(fromId)}>
            <Button size="small" onClick={() => void turns.accept(fromId)}>
              {t('turn.accept')}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => void turns.decline(fromId)}>
              {t('turn.decline')}
            </Button>
          </Matter>
        ))}
      {asked && (
        <Matter words={t('turn.asked', { name: nameOf(asked.toId) })}>
          <Button size="small" onClick={() => void turns.withdraw()}>
            {t('turn.withdraw')}
          </Button>
        </Matter>
      )}
      {taken && (
        <Matter words={t('turn.taken', { name: nameOf(taken.giverId) })}>
          <Button size="small" onClick={() => void turns.giveBack(taken.giverId)}>
            {t('turn.giveBack')}
          </Button>
        </Matter>
      )}
      {skips && (
        <Matter words={t('turn.skips', { name: nameOf(order[0]!.member.id) })}>
          <Button size="small" onClick={() => void turns.leadAfterAll()}>
            {t('turn.leadAfterAll')}
          </Button>
        </Matter>
      )}
      {isChoosing ? (
        <SwapForm others={others} names={names} onAsk={turns.ask} onClose={() => setChoosing(false)} />
      ) : (
        others.length > 0 && (
          <div className={styles.row}>
            <Button icon={<SwapIcon />} onClick={() => setChoosing(true)}>
              {t('turn.swap')}
            </Button>
            {isLead && (
              <Button appearance="subtle" onClick={() => void turns.skip()}>
                {t('turn.skip')}
              </Button>
            )}
          </div>
        )
      )}
    </div>
  );
}

function Matter({ words, children }: { words: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.matter}>
      <span className={styles.words}>{words}</span>
      {children}
    </div>
  );
}
