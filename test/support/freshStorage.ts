// The run's real Azurite under table names of one suite's own.
import { randomBytes } from 'node:crypto';
import { openStorage, type Storage } from '../../bot/storage/openStorage';

export function freshStorage(): Promise<Storage> {
  const connectionString = process.env['AZURITE_CONNECTION_STRING'] ?? '';
  return openStorage({ connectionString, tablePrefix: `t${randomBytes(6).toString('hex')}` });
}
