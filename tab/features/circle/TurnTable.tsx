// The rota as a table: the same facts as the ring, for whoever reads rather than looks.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import type { Turn } from './turns';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& td, & th': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
      overflowWrap: 'anywhere',
    },
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightRegular },
});

export function TurnTable({ turns }: { turns: readonly Turn[] }) {
  const { t, formatCalendarDate, formatDate } = useText();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={t('turn.order')}>
      <thead>
        <tr className={styles.head}>
          <th scope="col">{t('turn.person')}</th>
          <th scope="col">{t('turn.leadsOn')}</th>
          <th scope="col">{t('turn.lastLed')}</th>
        </tr>
      </thead>
      <tbody>
        {turns.map(({ member, leads, leadsOn, lastLedAt }, index) => (
          <tr key={member.id} className={styles.row}>
            <th scope="row" className={styles.name}>
              {leads && `${index + 1}. `}
              <UserText>{member.name}</UserText>
            </th>
            <td>{leads ? (leadsOn ? formatCalendarDate(leadsOn) : t('next.noDate')) : t(`seat.${member.seat}`)}</td>
            <td>{leads ? (lastLedAt ? formatDate(lastLedAt) : t('turn.none')) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
