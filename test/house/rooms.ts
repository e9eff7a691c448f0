// The table of rooms: which room may look into which, and which packages each may use. To change a border, change it
// here and in the README; what a crossing is told is in borderRefusal.ts.

export interface Room {
  /** Other rooms of ours it may import, or 'any'. */
  rooms: readonly string[] | 'any';
  /** Packages it may import, or 'any'. Node's own modules are named `node:*`. */
  packages: readonly string[] | 'any';
  /** What the room is for: told to whoever crosses its border. */
  because: string;
}

export const rooms: Readonly<Record<string, Room>> = {
  domain: {
    rooms: [],
    packages: ['temporal-polyfill', 'pure-rand'],
    because: 'domain holds the rules and nothing else, so that server and tab can run the same ones',
  },
  contract: {
    rooms: ['domain'],
    packages: ['zod'],
    because: 'contract is what tab and bot promise each other, so it may lean on neither',
  },
  locales: {
    rooms: ['domain'],
    packages: ['intl-messageformat'],
    because: 'locales holds sentences for tab and bot alike, so it knows neither',
  },
  tab: {
    rooms: ['contract', 'domain', 'locales'],
    packages: [
      'react',
      'react-dom',
      '@fluentui/react-components',
      '@fluentui/react-icons',
      '@microsoft/teams-js',
      'idb',
      'chrono-node',
    ],
    because: 'the tab runs in a browser inside a size budget and talks to the bot only through the contract',
  },
  bot: {
    rooms: ['contract', 'domain', 'locales'],
    packages: 'any',
    because: 'the product must run without the tab and without the local stand-ins',
  },
  local: {
    rooms: ['contract', 'domain', 'bot', 'appPackage'],
    packages: 'any',
    because: 'the stand-in plays Teams, so it knows the product by its manifest and by the door that starts it',
  },
  test: {
    rooms: 'any',
    packages: 'any',
    because: 'tests may look into every room',
  },
};

/** What `local` may import of `bot`: the door that composes the product, and the settings it takes. */
export const compositionDoor = ['bot/compose', 'bot/config'];

/** Packages with one home in the product; elsewhere in `bot` or `tab` they are refused. */
export const fences: readonly { packages: RegExp; room: string; homes: readonly string[]; because: string }[] = [
  {
    packages: /^(botbuilder|botframework-|adaptive-expressions|@microsoft\/teams-ai$)/,
    room: 'bot',
    homes: ['bot/chat/'],
    because: 'both SDKs are at the end of their support, and replacing them must stay the work of one room',
  },
  {
    packages: /^@azure\/data-tables$/,
    room: 'bot',
    homes: ['bot/storage/'],
    because: 'storage misbehaves in ways that only bot/storage knows how to answer',
  },
  {
    packages: /^@azure\/identity$/,
    room: 'bot',
    homes: ['bot/storage/', 'bot/compose', 'bot/main'],
    because: 'credentials are made where the product is put together',
  },
  {
    packages: /^(express|helmet)$/,
    room: 'bot',
    homes: ['bot/api/', 'bot/chat/', 'bot/compose', 'bot/main'],
    because: 'only the doors to the network speak HTTP; use cases take plain values',
  },
  {
    packages: /^@microsoft\/teams-js$/,
    room: 'tab',
    homes: ['tab/host/'],
    because: 'the rest of the tab must not care which host it sits in',
  },
];

/** Inside the tab, who may look at these folders. Pages are the files directly in tab/. */
export const tabLayers: readonly { folder: string; seenBy: readonly string[] }[] = [
  { folder: 'tab/surfaces/', seenBy: ['tab/surfaces/'] },
  { folder: 'tab/features/', seenBy: ['tab/surfaces/', 'tab/features/'] },
];
