// What is done to a circle seldom, behind three dots: joining and leaving it, and for its organiser a break or the end.
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { Circle } from '../../../domain/circle/circle';
import { isMembersOnly } from '../../../domain/circle/kinds';
import { lifeOf } from '../../../domain/circle/rest';
import type { PersonId } from '../../../domain/ids';
import { MoreIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import type { CircleDeeds } from './useCircle';

interface Props {
  circle: Circle;
  me: PersonId;
  isMember: boolean;
  deeds: Pick<CircleDeeds, 'join' | 'leave' | 'changeLife'>;
}

export function CircleMenu({ circle, me, isMember, deeds }: Props) {
  const { t } = useText();
  // Out of a members-only circle there is no way back but through its members: that takes a second tap.
  const [isSure, setSure] = useState(false);
  const asksTwice = isMembersOnly(circle.kind);
  const life = lifeOf(circle);
  if (!isMember && life === 'closed') return null;
  return (
    <Menu onOpenChange={() => setSure(false)}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreIcon />} aria-label={t('circle.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {circle.organiserId === me && (
            <>
              {life === 'meets' && (
                <MenuItem onClick={() => void deeds.changeLife('paused')}>{t('life.pause')}</MenuItem>
              )}
              {life === 'paused' && (
                <MenuItem onClick={() => void deeds.changeLife('meets')}>{t('life.resume')}</MenuItem>
              )}
              {life === 'closed' ? (
                <MenuItem onClick={() => void deeds.changeLife('meets')}>{t('life.reopen')}</MenuItem>
              ) : (
                <MenuItem onClick={() => void deeds.changeLife('closed')}>{t('life.close')}</MenuItem>
              )}
            </>
          )}
          {!isMember && <MenuItem onClick={() => void deeds.join()}>{t('circle.join')}</MenuItem>}
          {isMember && asksTwice && !isSure && (
            <MenuItem persistOnClick onClick={() => setSure(true)}>
              {t('circle.leave')}
            </MenuItem>
          )}
          {isMember && (!asksTwice || isSure) && (
            <MenuItem onClick={() => void deeds.leave()}>{t(isSure ? 'circle.leaveSure' : 'circle.leave')}</MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
