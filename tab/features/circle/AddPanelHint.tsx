// Where a session runs on this page: how to have it beside the call instead.
import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { InfoIcon } from '../../icons';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCardStyles } from '../card/cardStyles';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, flexBasis: '180px' },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  steps: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    lineHeight: tokens.lineHeightBase400,
  },
});

export function AddPanelHint({ circleName }: { circleName: string }) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <aside className={cards.card}>
      <div className={styles.line}>
        <InfoIcon className={styles.icon} />
        <span className={styles.words}>{t('session.addPanel')}</span>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'session.addPanel.hide' : 'session.addPanel.show')}
        </Button>
      </div>
      {open && (
        <ol className={styles.steps}>
          <li>{t('session.addPanel.step1')}</li>
          <li>
            <Phrase id="session.addPanel.step2" parts={{ circle: <UserText>{circleName}</UserText> }} />
          </li>
          <li>{t('session.addPanel.step3')}</li>
        </ol>
      )}
    </aside>
  );
}
