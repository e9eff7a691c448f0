// The next session's agenda, to be changed before it starts: about what, in which format, how long, and what each part
// takes. Every change is saved at once and can be undone.
import { Button, Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import type { NextAgenda } from '../../../domain/circle/changeAgenda';
import { coachesBeside } from '../../../domain/circle/outsideCoach';
import { plannedSession } from '../../../domain/circle/startSession';
import { formatsOf, suits } from '../../../domain/formatChoice';
import { formats, type FormatId } from '../../../domain/formats';
import type { TopicId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import { useRoom } from '../session/sessionRoom';
import { AgendaParts } from './AgendaParts';
import { SlotField } from './SlotField';
import { useAgendaChanges, type Editing } from './useAgendaChanges';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  how: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    marginBottom: tokens.spacingVerticalL,
  },
  wide: { gridColumn: '1 / -1' },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%' } },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    marginTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Inside a session that has not begun. */
export function AgendaEditor() {
  const { circle } = useRoom();
  return circle.circle && <Editor view={circle.circle} replace={circle.replace} read={circle.read} />;
}

function Editor(props: Editing) {
  const styles = useStyles();
  const { t } = useText();
  const { agenda, isSaving, problem, change, undo } = useAgendaChanges(props);
  const { circle, topics, serverNow } = props.view;
  const people = circle.members.length + coachesBeside(circle, serverNow);
  const shown = formatsOf(circle).filter((id) => suits(id, people) || id === agenda.formatId);
  const set = (wanted: Partial<NextAgenda>) => change({ ...agenda, ...wanted });
  const saved = undo ? t('agenda.saved') : null;
  return (
    <section aria-labelledby="agenda-title">
      <h2 id="agenda-title" className={styles.title}>
        {t('agenda.title')}
      </h2>
      <p className={styles.how}>{t('agenda.how')}</p>
      <div className={styles.fields}>
        <Field label={t('plan.topic')} className={styles.wide}>
          <Select
            className={styles.select}
            value={agenda.topicId ?? ''}
            onChange={(_, { value }) => set({ topicId: value === '' ? null : (value as TopicId) })}
          >
            <option value="">{t('plan.topic.open')}</option>
            {topics.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('plan.format')} className={styles.wide}>
          <Select
            className={styles.select}
            value={agenda.formatId}
            onChange={(_, { value }) =>
              set({
                formatId: value as FormatId,
                slotMinutes: formats[value as FormatId].minutes,
                stepMinutes: null,
              })
            }
          >
            {shown.map((id) => (
              <option key={id} value={id}>
                {t(`format.${id}`)}
              </option>
            ))}
          </Select>
        </Field>
        <SlotField
          key={agenda.slotMinutes}
          minutes={agenda.slotMinutes}
          choose={(slotMinutes) => set({ slotMinutes, stepMinutes: null })}
        />
      </div>
      <AgendaParts
        planned={plannedSession(withAgenda(circle, agenda))}
        members={circle.members}
        choose={(stepMinutes) => set({ stepMinutes })}
      />
      <div className={styles.foot}>
        <span role="status">{problem ?? (isSaving ? t('agenda.saving') : saved)}</span>
        {undo && (
          <Button size="small" onClick={undo}>
            {t('action.undo')}
          </Button>
        )}
        {agenda.stepMinutes && (
          <Button size="small" appearance="subtle" onClick={() => set({ stepMinutes: null })}>
            {t('agenda.usual')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The circle as it will be once the change is saved, so that its parts are the domain's own. */
function withAgenda(circle: CircleView['circle'], agenda: NextAgenda): CircleView['circle'] {
  const { topicId, stepMinutes, ...format } = agenda;
  return { ...circle, next: { ...circle.next, topicId, instead: { ...format, ...(stepMinutes && { stepMinutes }) } } };
}
