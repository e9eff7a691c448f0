// Starting a circle: the sort of circle, a few fields with good defaults, and what it will look like.
import { useEffect, useState, type SyntheticEvent } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Me } from '../../../contract/views';
import type { BoardId, CircleId } from '../../../domain/ids';
import { startCircle } from '../../api/boards';
import { useCardStyles } from '../../features/card/cardStyles';
import { CircleFields } from '../../features/startCircle/CircleFields';
import {
  circleFrom,
  newDatedDraft,
  withKind,
  type CircleDraft,
  type CircleFault,
} from '../../features/startCircle/circleDraft';
import { viewerZone } from '../../text/viewerZone';
import { DoorQuestion } from '../../features/door/DoorQuestion';
import { useDoors } from '../../features/door/DoorRoot';
import { GuestList, type Misfit } from '../../features/startCircle/GuestList';
import { KindChoice } from '../../features/startCircle/KindChoice';
import { refusedToast } from '../../features/toast/refusedToast';
import { useToast } from '../../features/toast/ToastRoot';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';
import { BackLink } from '../circle/BackLink';
import { CirclePreview } from './CirclePreview';
import { useStartStyles } from './startStyles';

interface Props {
  boardId: BoardId;
  me: Me;
  journey: Journey;
}

export function StartCirclePage({ boardId, me, journey }: Props) {
  const text = useText();
  const { t } = text;
  const doors = useDoors();
  const toast = useToast();
  const cards = useCardStyles();
  const pages = usePageStyles();
  const styles = useStartStyles();
  const [id] = useState(() => crypto.randomUUID() as CircleId);
  const [draft, setDraft] = useState(() => newDatedDraft(Date.now(), viewerZone()));
  const [fault, setFault] = useState<CircleFault | null>(null);
  /** Somebody who was picked does not fit, and why. */
  const [misfit, setMisfit] = useState<Misfit | null>(null);
  const [sending, setSending] = useState(false);
  useEffect(() => {
    document.title = t('start.title');
  }, [t]);
  const asked = draft.guests.length;
  const change = (changed: CircleDraft) => {
    setDraft(changed);
    setFault(null);
    setMisfit(null);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (sending) return;
    const body = circleFrom(draft, id, viewerZone(), Date.now());
    if (typeof body === 'string') return setFault(body);
    setSending(true);
    const answer = await doors.through(id, () => startCircle(boardId, body));
    setSending(false);
    if (answer.ok || answer.problem.code === 'circleExists') return journey.go({ at: 'circle', circleId: id });
    // What has to be said first was asked right here.
    if (answer.problem.code === 'profileNeeded') return;
    const guest = 'about' in answer.problem ? answer.problem.about?.personId : undefined;
    if (guest) setMisfit({ id: guest, why: text.reasonOf(answer.problem) });
    else toast(refusedToast(text, answer.problem));
  };
  return (
    <main className={pages.page}>
      <BackLink journey={journey} />
      <h1 className={mergeClasses(pages.title, styles.title)}>{t('start.title')}</h1>
      <p className={styles.suggested}>
        <a href={journey.href({ at: 'suggested' })}>{t('forming.orSuggested')}</a>
      </p>
      <h2 className={styles.heading}>{t('start.kind')}</h2>
      <KindChoice kind={draft.kind} choose={(kind) => change(withKind(draft, kind))} />
      <form className={styles.columns} noValidate onSubmit={(event) => void submit(event)}>
        <div className={styles.stack}>
          <section className={cards.card}>
            <CircleFields autoFocus draft={draft} fault={fault} onChange={change} />
            <GuestList boardId={boardId} me={me} draft={draft} misfit={misfit} onChange={change} />
          </section>
        </div>
        <CirclePreview me={me} draft={draft}>
          <Button type="submit" appearance="primary" disabledFocusable={sending} className={styles.submit}>
            {asked === 0 ? t('start.submit') : t('start.submitAsking', { count: asked })}
          </Button>
          <DoorQuestion at={id} boardId={boardId} />
        </CirclePreview>
      </form>
    </main>
  );
}
