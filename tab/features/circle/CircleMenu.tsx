// What is done to a circle seldom: leaving it, or joining it, behind three dots.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreIcon } from '../../icons';
import { useText } from '../../text/TextProvider';

interface Props {
  isMember: boolean;
  onJoin: () => void;
  onLeave: () => void;
}

export function CircleMenu({ isMember, onJoin, onLeave }: Props) {
  const { t } = useText();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreIcon />} aria-label={t('circle.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {isMember ? (
            <MenuItem onClick={onLeave}>{t('circle.leave')}</MenuItem>
          ) : (
            <MenuItem onClick={onJoin}>{t('circle.join')}</MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
