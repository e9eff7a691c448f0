/** What `npm start -- …` may be told, read once; a mistake is answered with a sentence. */
import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly port: number;
  readonly fresh: boolean;
  readonly dataDir: string;
  /** Where a development server has the tab's and this page's sources; absent in ordinary use. */
  readonly tabOrigin?: string | undefined;
  readonly pageOrigin?: string | undefined;
}

export const USAGE = `npm start [-- options]
  --port N     listen on this port (default 3978; 0 takes any free one)
  --fresh      forget everything and start over
  --data DIR   keep the data there (default .local)`;

const DEFAULT_PORT = 3978;

/** Throws an Error whose message is for the person at the terminal. */
export function startOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      data: { type: 'string', default: '.local' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const asked = values.port ?? env['PORT'];
  const port = asked === undefined || asked === '' ? DEFAULT_PORT : Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`“${asked}” is no port. Choose a number from 0 to 65535.`);
  return {
    port,
    fresh: values.fresh,
    dataDir: values.data,
    tabOrigin: env['TAB_ORIGIN_DEV'] || undefined,
    pageOrigin: env['PAGE_ORIGIN_DEV'] || undefined,
  };
}
