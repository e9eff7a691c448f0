// The coach from outside among the circle's people: everybody in it reads which sessions they see and until when; the
// organiser changes or ends the seat.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import { presentCoach } from '../../../domain/circle/outsideCoach';
import { MoreIcon } from '../../icons';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { PersonRow } from '../membership/PersonRow';
import type { CoachDeeds } from './coachDeeds';
import { useTermWords } from './useTermWords';

interface Props {
  view: CircleView;
  deeds: CoachDeeds;
  onChange: () => void;
}

export function OutsideCoachRow({ view: { circle, me, serverNow }, deeds, onChange }: Props) {
  const { t } = useText();
  const words = useTermWords();
  const coach = presentCoach(circle, serverNow);
  if (!coach) return null;
  const isInvited = coach.status === 'invited';
  return (
    <PersonRow
      person={coach}
      isOpen={isInvited}
      fact={
        <>
          {t('coach.fromOutside', words(coach))}
          {isInvited && (
            <>
              {' · '}
              <Phrase id="coach.invitedBy" parts={{ person: <UserText>{coach.byName}</UserText> }} />
            </>
          )}
        </>
      }
    >
      {circle.organiserId === me.id && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              icon={<MoreIcon />}
              aria-label={t('people.more', { person: coach.name })}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={onChange}>{t('coach.change')}</MenuItem>
              <MenuItem onClick={() => void deeds.end()}>{t('coach.end')}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </PersonRow>
  );
}
