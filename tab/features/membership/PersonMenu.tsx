// What the organiser does seldom about one member: hand the circle over to them.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreIcon } from '../../icons';
import { useText } from '../../text/TextProvider';

export function PersonMenu({ name, onHandOver }: { name: string; onHandOver: () => void }) {
  const { t } = useText();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreIcon />} aria-label={t('people.more', { person: name })} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onHandOver}>{t('people.handOver')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
