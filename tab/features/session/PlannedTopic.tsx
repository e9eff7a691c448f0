// What a session that has not begun is about: its planned topic, none yet, or whatever its people bring.
import type { AgendaStep } from '../../../domain/agenda';
import { topicsComeFromAll } from '../../../domain/session/topicQueue';
import { UserText } from '../../text/UserText';
import { useText } from '../../text/TextProvider';

interface Props {
  title: string | null;
  steps: readonly AgendaStep[];
}

export function PlannedTopic({ title, steps }: Props) {
  const { t } = useText();
  if (topicsComeFromAll(steps)) return t('panel.topicsFromAll');
  return title ? <UserText>{title}</UserText> : t('panel.noTopic');
}
