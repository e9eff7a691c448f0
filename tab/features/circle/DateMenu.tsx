// What is done with the next session's date seldom, behind three dots beside it: into one's calendar for everybody, skipped
// or taken away by members.
import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { MoreIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useCalendar } from './useCalendar';
import type { DateDeeds } from './useDates';

// Inside its card, so that it is part of a landmark; above the seats of the ring beside it.
const useStyles = makeStyles({ above: { zIndex: 2 } });

interface Props {
  view: CircleView;
  dates: DateDeeds;
  isMember: boolean;
}

export function DateMenu({ view, dates, isMember }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const calendar = useCalendar(view);
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreIcon />} aria-label={t('date.more')} />
      </MenuTrigger>
      <MenuPopover className={styles.above}>
        <MenuList>
          <MenuItem onClick={() => void calendar.schedule()}>{t('date.schedule')}</MenuItem>
          <MenuItem onClick={() => void calendar.save()}>{t('date.file')}</MenuItem>
          {isMember && <MenuDivider />}
          {isMember && view.circle.cadenceWeeks > 0 && (
            <MenuItem onClick={() => void dates.skip()}>{t('date.skip')}</MenuItem>
          )}
          {isMember && <MenuItem onClick={() => void dates.cancel()}>{t('date.cancel')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
