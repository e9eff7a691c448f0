/** The host's own people picker, as a page asks for it: the channel's people to tick. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView, TenantView } from '../host/describeTenant';

export interface PickRequest {
  readonly heading: string;
  readonly single: boolean;
  answer(picked: readonly PersonView[]): void;
}

export function PeoplePicker({ tenant, pick, close }: { tenant: TenantView; pick: PickRequest; close: () => void }) {
  const [keys, setKeys] = useState<readonly string[]>([]);
  const toggle = (key: string) => {
    if (keys.includes(key)) setKeys(keys.filter((each) => each !== key));
    else setKeys(pick.single ? [key] : [...keys, key]);
  };
  const end = (picked: readonly PersonView[]) => {
    pick.answer(picked);
    close();
  };
  const all = tenant.people.filter((person) => tenant.channel.members.includes(person.key));
  return (
    <Dialog open onOpenChange={() => end([])}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{pick.heading || 'Select people'}</DialogTitle>
          <DialogContent className="picker">
            {all.map(({ key, name }) => (
              <Checkbox key={key} label={name} checked={keys.includes(key)} onChange={() => toggle(key)} />
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => end([])}>Cancel</Button>
            <Button appearance="primary" onClick={() => end(all.filter(({ key }) => keys.includes(key)))}>
              Done
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
