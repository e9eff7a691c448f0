// Shows that the shared Azurite is up, keeps rows and that the ESM-only packages load under jest.
import { TableClient } from '@azure/data-tables';
import IntlMessageFormat from 'intl-messageformat';
import { generateKeyPair } from 'jose';
import { Temporal } from 'temporal-polyfill';

test('the test run has a table storage that gives back what it was given', async () => {
  const connection = process.env['AZURITE_CONNECTION_STRING'] ?? '';
  const table = TableClient.fromConnectionString(connection, `Probe${Date.now()}`, { allowInsecureConnection: true });
  await table.createTable();
  await table.createEntity({ partitionKey: 'p', rowKey: 'r', text: 'kept' });
  expect((await table.getEntity<{ text: string }>('p', 'r')).text).toBe('kept');
  await table.deleteTable();
});

test('packages that only exist as ES modules load in the CommonJS tests', async () => {
  expect(Temporal.PlainDate.from('2024-11-14').dayOfWeek).toBe(4);
  expect(new IntlMessageFormat('{n, plural, one {# note} other {# notes}}', 'en').format({ n: 2 })).toBe('2 notes');
  await expect(generateKeyPair('RS256')).resolves.toHaveProperty('publicKey');
});
