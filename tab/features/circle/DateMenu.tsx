// What is done to the next session's date seldom, behind three dots beside it.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { MoreIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import type { DateDeeds } from './useDates';

interface Props {
  view: CircleView;
  dates: DateDeeds;
}

export function DateMenu({ view, dates }: Props) {
  const { t } = useText();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreIcon />} aria-label={t('date.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {view.circle.cadenceWeeks > 0 && <MenuItem onClick={() => void dates.skip()}>{t('date.skip')}</MenuItem>}
          <MenuItem onClick={() => void dates.cancel()}>{t('date.cancel')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
