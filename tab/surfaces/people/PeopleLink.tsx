// The way from a person's page back to People, with what was looked for there.
import type { BoardId } from '../../../domain/ids';
import { lastQuery } from '../../features/people/useFinding';
import { BackIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';

export function PeopleLink({ boardId, journey }: { boardId: BoardId; journey: Journey }) {
  const { t } = useText();
  const styles = usePageStyles();
  return (
    <a className={styles.back} href={journey.href({ at: 'people', query: lastQuery(boardId) })}>
      <BackIcon />
      {t('nav.people')}
    </a>
  );
}
