// The next session into one's calendar: as a meeting of Teams that one only has to send, or as a file.
import type { CircleView } from '../../../contract/views';
import { nextFormat } from '../../../domain/circle/nextFormat';
import { readCalendarFile } from '../../api/boards';
import { openDeepLink } from '../../host/teams';
import { useText } from '../../text/TextProvider';
import { endOf, leadOf, startOf } from '../card/sessionFacts';
import { refusedToast } from '../toast/refusedToast';
import { useToast } from '../toast/ToastRoot';
import { newMeetingLink } from './newMeetingLink';
import { saveFile } from './saveFile';

export interface CalendarDeeds {
  schedule(): Promise<void>;
  save(): Promise<void>;
}

export function useCalendar({ boardId, circle, teamsLink }: CircleView): CalendarDeeds {
  const text = useText();
  const { t } = text;
  const toast = useToast();
  return {
    async schedule() {
      const startsAt = startOf(circle);
      if (startsAt === null) return;
      const format = t(`format.${nextFormat(circle).formatId}`);
      const about = t('next.leadsFormat', { lead: leadOf(circle)?.name ?? t('lead.someone'), format });
      const link = newMeetingLink({
        subject: circle.nextTopicTitle === null ? circle.name : `${circle.name}: ${circle.nextTopicTitle}`,
        startsAt,
        endsAt: endOf(circle, startsAt),
        content: teamsLink === null ? about : `${about} ${teamsLink}`,
      });
      await openDeepLink(link).catch(() => toast({ say: 'date.notOpened' }));
    },
    async save() {
      const file = await readCalendarFile({ boardId, circleId: circle.id });
      if (!file.ok) return toast(refusedToast(text, file.problem));
      saveFile(`${circle.name}.ics`, 'text/calendar', file.value);
      toast({ say: 'date.fileSaved' });
    },
  };
}
