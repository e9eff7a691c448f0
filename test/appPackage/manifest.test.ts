// Holds the app package to Teams' own schema, to the store's rules and to what really runs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest';

const packageFolder = path.resolve(__dirname, '..', '..', 'appPackage');
const template = readFileSync(path.join(packageFolder, 'manifest.json'), 'utf8');
const german: Record<string, string> = JSON.parse(readFileSync(path.join(packageFolder, 'strings', 'de.json'), 'utf8'));

const filledIn: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  BOT_ID: '33333333-3333-4333-8333-333333333333',
  TAB_DOMAIN: 'circles.example.com',
  PUBLISHER_NAME: 'Example',
  PUBLISHER_WEBSITE_URL: 'https://www.example.com',
  PUBLISHER_PRIVACY_URL: 'https://www.example.com/privacy',
  PUBLISHER_TERMS_URL: 'https://www.example.com/terms',
};
const manifest = JSON.parse(template.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => filledIn[name] ?? whole));
const allowedKeys = (schema: object) => Object.keys((schema as { properties: object }).properties);

function bundledSchema(name: string) {
  const schemas = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
  return JSON.parse(readFileSync(path.join(schemas, `v${manifest.manifestVersion}`, name), 'utf8'));
}

function pngHeader(file: string) {
  const bytes = readFileSync(path.join(packageFolder, file));
  return { png: bytes.toString('latin1', 1, 4), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('the manifest is valid by the schema of the version it names', async () => {
  const schema = bundledSchema('MicrosoftTeams.schema.json');
  expect(await AppManifestUtils.validateAgainstSchema(manifest, schema)).toEqual([]);
  expect(TeamsManifestConverter.jsonToManifest(JSON.stringify(manifest)).manifestVersion).toBe(
    manifest.manifestVersion,
  );
});

test('a manifest with a mistake is refused by the same check', async () => {
  const schema = bundledSchema('MicrosoftTeams.schema.json');
  const wrong = { ...manifest, configurableTabs: [{ ...manifest.configurableTabs[0], scopes: ['everywhere'] }] };
  expect(await AppManifestUtils.validateAgainstSchema(wrong, schema)).not.toEqual([]);
});

test('every placeholder is one that the environments define', () => {
  const placeholders = [...template.matchAll(/\$\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
  for (const environment of ['.env.dev', '.env.local']) {
    const defined = readFileSync(path.resolve(packageFolder, '..', 'env', environment), 'utf8');
    expect(placeholders.filter((name) => !new RegExp(`^${name}=`, 'm').test(defined))).toEqual([]);
  }
});

test('every sentence of the manifest that people read has its German', () => {
  const commands = manifest.bots[0].commandLists.flatMap((list: { commands: object[] }, index: number) =>
    list.commands.flatMap((_, command) =>
      ['title', 'description'].map((part) => `bots[0].commandLists[${index}].commands[${command}].${part}`),
    ),
  );
  const names = ['name.short', 'name.full', 'description.short', 'description.full'];
  expect(
    Object.keys(german)
      .filter((key) => key !== '$schema')
      .sort(),
  ).toEqual([...names, ...commands].sort());
  const schema = bundledSchema('MicrosoftTeams.Localization.schema.json');
  for (const name of names) {
    expect(allowedKeys(schema)).toContain(name);
    expect(german[name]?.length).toBeLessThanOrEqual(schema.properties[name].maxLength);
  }
});

test('it asks for meeting events, membership and the stage, and for nothing more', () => {
  const asked = manifest.authorization.permissions.resourceSpecific.map(
    (permission: { name: string }) => permission.name,
  );
  expect(asked.sort()).toEqual([
    'ChannelMeeting.ReadBasic.Group',
    'ChannelMeetingStage.Write.Group',
    'ChatMember.Read.Chat',
    'MeetingStage.Write.Chat',
    'OnlineMeeting.ReadBasic.Chat',
    'TeamMember.Read.Group',
  ]);
  for (const { name, type } of manifest.authorization.permissions.resourceSpecific)
    expect(`${name} ${type}`).toMatch(/Stage\.Write\.\w+ Delegated$|\.Read\w*\.\w+ Application$/);
  expect(manifest.permissions).toBeUndefined();
  expect(manifest.devicePermissions).toBeUndefined();
});

test('it only loads from the host it is deployed to, never from a shared Azure domain', () => {
  expect(manifest.validDomains).toEqual([filledIn['TAB_DOMAIN']]);
  expect(template).not.toContain('azurewebsites.net');
});

test('signing in is asked for the host of the tab and the app that checks it', () => {
  expect(manifest.webApplicationInfo.resource).toBe(`api://${filledIn['TAB_DOMAIN']}/${filledIn['CLIENT_ID']}`);
});

test('the icons have the sizes Teams asks for', () => {
  expect(pngHeader(manifest.icons.color)).toEqual({ png: 'PNG', width: 192, height: 192 });
  expect(pngHeader(manifest.icons.outline)).toEqual({ png: 'PNG', width: 32, height: 32 });
});

test('it only promises places in Teams whose page exists', () => {
  const tab = manifest.configurableTabs[0];
  const page = (name: string) => path.resolve(packageFolder, '..', 'tab', name);
  const pages: Readonly<Record<string, string>> = {
    channelTab: 'board.html',
    privateChatTab: 'board.html',
    meetingChatTab: 'board.html',
    meetingSidePanel: 'panel.html',
    meetingStage: 'stage.html',
    // One tab is one address in Teams: the panel's page shows the meeting's details outside the call.
    meetingDetailsTab: 'panel.html',
  };
  expect(tab.meetingSurfaces.includes('sidePanel')).toBe(tab.context.includes('meetingSidePanel'));
  expect(tab.meetingSurfaces.includes('stage')).toBe(tab.context.includes('meetingStage'));
  for (const context of tab.context as string[])
    expect(readFileSync(page(pages[context] ?? ''), 'utf8')).toMatch(/<html/);
  expect(readFileSync(page('configure.html'), 'utf8')).toMatch(/<html/);
});
