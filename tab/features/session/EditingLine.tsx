// Above the box while it holds a note that was saved before: that it is being changed, and the way out.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
  },
  cancel: { minWidth: '0' },
});

export function EditingLine({ cancel }: { cancel(): void }) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.line}>
      <span>{t('panel.editing')}</span>
      <Button size="small" appearance="subtle" className={styles.cancel} onClick={cancel}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
