// How the storage account is reached: by connection string (local, emulator) or by address and credential (Azure).
// The SDK's own repeats are switched off: they would turn our own write into a conflict behind our back.
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';

export type TableCredential = TokenCredential;

export interface TableAddress {
  connectionString?: string;
  url?: string;
  credential?: TableCredential;
}

export type ConnectTable = (tableName: string) => TableClient;

/** Connections are kept alive and shared by all tables: that is the SDK's default. */
const options: TableServiceClientOptions = { retryOptions: { maxRetries: 0 } };

export function tableConnection({ connectionString, url, credential }: TableAddress): ConnectTable {
  if (connectionString !== undefined) {
    const insecure = /UseDevelopmentStorage=true|=http:\/\//i.test(connectionString);
    return (name) =>
      TableClient.fromConnectionString(connectionString, name, { ...options, allowInsecureConnection: insecure });
  }
  if (url === undefined || credential === undefined) {
    throw new Error('Storage needs a connection string, or an address and a credential.');
  }
  return (name) => new TableClient(url, name, credential, { ...options });
}
