// Who retells what was shared, and the way to ask somebody else.
import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PersonId } from '../../../domain/ids';
import { isPresent } from '../../../domain/session/presence';
import { nextReteller, type Retelling as Told } from '../../../domain/session/retelling';
import type { RunningSession } from '../../../domain/session/state';
import { PersonMark } from '../../ring/PersonMark';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';
import { useRetellWords } from './useRetellWords';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minHeight: '36px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  words: {
    flexGrow: 1,
    flexBasis: '0',
    minWidth: '72px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  action: { flexShrink: 0, minWidth: 'auto' },
});

export function Retelling({ session, told }: { session: RunningSession; told: Told }) {
  const styles = useStyles();
  const { t } = useText();
  const { live, view, me, nameOf } = useRoom();
  const words = useRetellWords(me.id);
  const { personId, beforeId } = told;
  const isClosed = view.link !== 'live' || view.tapped.has('nameReteller');
  const name = (to: PersonId) => live.send({ type: 'nameReteller', step: session.stepIndex, from: personId, to });
  const next = nextReteller(session);
  const mayName = personId !== null && (session.hostId === me.id || personId === me.id);
  const mayTakeBack = beforeId === me.id || (mayName && next !== beforeId);
  const backTo = beforeId !== null && mayTakeBack && isPresent(session, beforeId) ? beforeId : null;
  useAnnounced(personId, words(personId));
  return (
    <div className={styles.box}>
      {personId !== null && <PersonMark id={personId} name={session.names[personId] ?? ''} size={24} lit />}
      <span className={styles.words}>{words(personId)}</span>
      {mayName && next !== null && (
        <Button size="small" className={styles.action} disabledFocusable={isClosed} onClick={() => name(next)}>
          {t('panel.retell.other')}
        </Button>
      )}
      {backTo !== null && (
        <Button size="small" className={styles.action} disabledFocusable={isClosed} onClick={() => name(backTo)}>
          {backTo === me.id ? t('panel.retell.back.me') : t('panel.retell.back', { person: nameOf(backTo) })}
        </Button>
      )}
    </div>
  );
}

/** Also at the beginning: the part's own announcement does not say who. */
function useAnnounced(personId: PersonId | null, sentence: string): void {
  const { say } = useRoom();
  const before = useRef<PersonId | null | undefined>(undefined);
  useEffect(() => {
    if (before.current === personId) return;
    before.current = personId;
    say(sentence);
  }, [personId, sentence, say]);
}
