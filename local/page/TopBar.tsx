/**
 * The bar that says this is a stand-in, and what the person at this window can set: looks, language, panel, network,
 * who they are.
 */
import { Button, Menu, MenuList, MenuPopover, MenuTrigger, Select, Switch, Text } from '@fluentui/react-components';
import { Beaker20Regular, DarkTheme20Regular, Open16Regular } from '@fluentui/react-icons';
import type { PersonView } from '../host/describeTenant';
import { PeopleItems } from './PeopleItems';
import type { Looks } from './looks';
import { clients, languages, panelWidths, themes } from './looks';

export interface TopBarProps {
  readonly people: readonly PersonView[];
  readonly me: PersonView;
  readonly looks: Looks;
  setLooks(change: Partial<Looks>): void;
  readonly network: boolean;
  setNetwork(on: boolean): void;
  become(person: PersonView): void;
  openAs(person: PersonView): void;
}

export function TopBar({ people, me, looks, setLooks, network, setNetwork, become, openAs }: TopBarProps) {
  return (
    <header className="top">
      <Beaker20Regular />
      <Text weight="semibold">Local Teams</Text>
      <Text size={200} className="note">
        A stand-in on this computer. Nothing reaches Microsoft Teams.
      </Text>
      <span className="end row">
        <DarkTheme20Regular />
        <Choice label="Theme" value={looks.theme} options={themes} choose={(theme) => setLooks({ theme })} />
        <Choice label="Language" value={looks.locale} options={languages} choose={(locale) => setLooks({ locale })} />
        <Choice label="Device" value={looks.client} options={clients} choose={(client) => setLooks({ client })} />
        <Choice
          label="Panel width"
          value={String(looks.panelWidth)}
          options={panelWidths}
          choose={(width) => setLooks({ panelWidth: Number(width) })}
        />
        <Switch label="Network" checked={network} onChange={(_event, { checked }) => setNetwork(checked)} />
        <Text size={200} className="you">
          You are
        </Text>
        <Choice
          label="You are"
          value={me.key}
          options={Object.fromEntries(people.map(({ key, name }) => [key, name])) as Record<PersonView['key'], string>}
          choose={(key) => people.filter((person) => person.key === key).forEach(become)}
        />
        <Menu>
          <MenuTrigger>
            <Button size="small" icon={<Open16Regular />}>
              New window as…
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <PeopleItems people={people.filter((person) => person !== me)} choose={openAs} />
            </MenuList>
          </MenuPopover>
        </Menu>
      </span>
    </header>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  choose(value: T): void;
}

function Choice<T extends string>({ label, value, options, choose }: ChoiceProps<T>) {
  return (
    <Select aria-label={label} value={value} onChange={(_event, data) => choose(data.value as T)}>
      {(Object.keys(options) as T[]).map((option) => (
        <option key={option} value={option}>
          {options[option]}
        </option>
      ))}
    </Select>
  );
}
