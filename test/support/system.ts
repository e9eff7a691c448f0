// The whole product in this process, on real Azurite and beside the stand-in for Teams; tests vary its parts, move its
// clock, start a second server on the same tables, or leave one behind as if it had died.
import { randomBytes } from 'node:crypto';
import { createLog, type Log } from '../../bot/log';
import { startProduct, type Product, type ProductParts } from '../../bot/compose';
import { readSettings, type Settings } from '../../bot/config';
import { openStorage, type Storage } from '../../bot/storage/openStorage';
import { personIdOf, type PersonId } from '../../domain/ids';
import { installApp } from '../../local/host/installApp';
import { LocalBotCredentials } from '../../local/product/localBotCredentials';
import { productEnvironment } from '../../local/start/productEnvironment';
import { startStandIn, type StandIn } from '../../local/startStandIn';
import { channel, meeting } from '../../local/tenant/conversations';
import { people, type PersonKey } from '../../local/tenant/people';
import { apiClient, type ApiClient } from './apiClient';
import { aClock, type TestClock } from './testClock';

export interface System {
  standIn: StandIn;
  /** The first server. */
  product: Product;
  settings: Settings;
  storage: Storage;
  clock: TestClock;
  as(person: PersonKey, product?: Product): ApiClient;
  /** Another server on the same tables, or the same one after a restart. */
  startAnother(parts?: Partial<ProductParts>): Promise<Product>;
  close(): Promise<void>;
}

export type SystemParts = Partial<ProductParts> & {
  /** Whether the company's directory is asked; else everybody states their own. */
  directory?: boolean;
  clock?: TestClock;
  /** Stands between the first server and its tables. */
  between?: (storage: Storage) => Storage;
};

/** The app is in the channel already, and in the meeting. Promises are kept when a test says `lookOnce`. */
export async function startSystem({ between, directory = false, ...parts }: SystemParts = {}): Promise<System> {
  const clock = parts.clock ?? aClock();
  const upstream = { url: '' };
  const standIn = await startStandIn({ upstream: () => upstream.url });
  const connection = process.env['AZURITE_CONNECTION_STRING'] ?? '';
  const tablePrefix = `t${randomBytes(6).toString('hex')}`;
  const read = readSettings(productEnvironment(standIn.url, connection));
  const settings = { ...read, tablePrefix, ...(!directory && { directory: null }) };
  const storage = await openStorage({ connectionString: connection, tablePrefix });
  const running: Product[] = [];

  async function startAnother(varied: Partial<ProductParts> = {}): Promise<Product> {
    const product = await startProduct(settings, {
      clock,
      log: silent,
      storage,
      keepPromises: false,
      tabFiles: 'no-tab-here',
      botCredentials: new LocalBotCredentials({
        appId: settings.bot.appId,
        secret: settings.bot.password ?? '',
        tokenUrl: `${settings.bot.loginUrl}/oauth2/v2.0/token`,
      }),
      ...varied,
    });
    running.push(product);
    return product;
  }

  const product = await startAnother({ ...parts, ...(between && { storage: between(storage) }) });
  upstream.url = product.url;
  await installApp(standIn.doings, { from: 'ana', conversation: channel });
  await installApp(standIn.doings, { from: 'ana', conversation: meeting });
  return {
    standIn,
    product,
    settings,
    storage,
    clock,
    as: (person, server = product) =>
      apiClient(
        () => server.url,
        () => standIn.tokenFor(person),
      ),
    startAnother,
    async close() {
      await Promise.all(running.map((one) => one.stop()));
      await standIn.close();
    },
  };
}

export const silent: Log = createLog('silent');

export function idOf(person: PersonKey): PersonId {
  return personIdOf(people[person].homeTenantId, people[person].oid);
}
