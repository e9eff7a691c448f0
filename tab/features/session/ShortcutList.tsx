// The keys that work in a session, and the switch for the only one that is a single letter.
import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import type { ShortcutListState } from './useShortcutList';

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  keys: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
  key: { fontWeight: tokens.fontWeightSemibold, unicodeBidi: 'isolate' },
  what: { margin: 0, overflowWrap: 'anywhere' },
  switch: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
});

export function ShortcutList({ list }: { list: ShortcutListState }) {
  const styles = useStyles();
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const keys: readonly [string, string][] = [
    [t('panel.keys.enter'), t('panel.keys.save')],
    [t('panel.keys.shiftEnter'), t('panel.keys.newLine')],
    ['Alt+1 … 4', t('panel.kind')],
    [t('panel.keys.ctrlZ'), t('panel.keys.undo')],
    ['F6', t('panel.keys.regions')],
    ['Esc', t('panel.keys.escape')],
    ...(list.isKeyOn ? [['?', t('panel.keys.list')] as [string, string]] : []),
  ];
  return (
    <section
      className={styles.card}
      aria-labelledby="shortcuts"
      onKeyDown={(event) => event.key === 'Escape' && list.close()}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} id="shortcuts" className={styles.title}>
          {t('panel.keys')}
        </h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissIcon />}
          aria-label={t('panel.keys.close')}
          onClick={list.close}
        />
      </div>
      <dl className={styles.keys}>
        {keys.map(([key, what]) => [
          <dt key={key} className={styles.key}>
            {key}
          </dt>,
          <dd key={what} className={styles.what}>
            {what}
          </dd>,
        ])}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={list.isKeyOn} onChange={(event) => list.switchKey(event.target.checked)} />
        {t('panel.keys.switch')}
      </label>
    </section>
  );
}
