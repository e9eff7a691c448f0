// Where somebody could sit instead: in another circle that has room, in the place of somebody who sits out, or nowhere this
// time. Whether it goes together the server says.
import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { Me } from '../../../contract/views';
import { MoreIcon } from '../../icons';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { circleName } from './circleName';
import type { DraftCircle, Move } from './formingDraft';
import type { Suggestions } from './useSuggestions';

/** A longer menu is no help. */
const SWAPS_SHOWN = 8;
const CIRCLES_SHOWN = 12;

interface Props {
  who: Me;
  /** Null for somebody who sits out. */
  from: DraftCircle | null;
  suggestions: Suggestions;
  /** Left out, the usual one. */
  trigger?: ReactElement<object>;
}

export function MoveMenu({ who, from, suggestions, trigger }: Props) {
  const { t } = useText();
  const { known, move } = suggestions;
  if (!known) return null;
  const { draft, view } = known;
  const rooms = draft.circles.filter(
    (one) => !one.isAsked && one.id !== from?.id && one.circle.people.length < view.sizes.most,
  );
  const go = (to: Move) => () => void move(who, to);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {trigger ?? (
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreIcon />}
            aria-label={t('forming.move', { person: who.name })}
          />
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {rooms.slice(0, CIRCLES_SHOWN).map((one) => (
            <MenuItem key={one.id} onClick={go({ to: 'circle', id: one.id })}>
              <Phrase
                id={from ? 'forming.moveTo' : 'forming.addTo'}
                parts={{ circle: <UserText>{circleName(one, t(`kind.${view.kind}`))}</UserText> }}
              />
            </MenuItem>
          ))}
          {from &&
            draft.sitOut.slice(0, SWAPS_SHOWN).map((other) => (
              <MenuItem key={other.id} onClick={go({ to: 'swap', with: other.id })}>
                <Phrase id="forming.swap" parts={{ person: <UserText>{other.name}</UserText> }} />
              </MenuItem>
            ))}
          {from && <MenuItem onClick={go({ to: 'sitOut' })}>{t('forming.letSitOut')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
