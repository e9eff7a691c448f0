/** The product's settings for Local Teams: the same names as in production, pointing at the stand-in. */
import { BOT_APP_ID, BOT_SECRET, CLIENT_ID, CLIENT_SECRET, TEAMS_APP_ID } from '../tenant/app';
import { TENANT_ID } from '../tenant/people';

export function productEnvironment(standInUrl: string, storageConnectionString: string): Record<string, string> {
  return {
    PORT: '0',
    PUBLIC_URL: standInUrl,
    CLIENT_ID,
    TENANT_IDS: TENANT_ID,
    ENTRA_AUTHORITY: `${standInUrl}/local/entra`,
    BOT_APP_ID,
    BOT_APP_TYPE: 'SingleTenant',
    BOT_TENANT_ID: TENANT_ID,
    BOT_APP_PASSWORD: BOT_SECRET,
    BOT_OPENID_METADATA_URL: `${standInUrl}/local/botframework/.well-known/openidconfiguration`,
    BOT_LOGIN_URL: `${standInUrl}/local/entra/${TENANT_ID}`,
    SERVICE_URL_HOSTS: new URL(standInUrl).host,
    STORAGE_CONNECTION_STRING: storageConnectionString,
    TEAMS_APP_ID,
    DIRECTORY: 'secret',
    DIRECTORY_CLIENT_SECRET: CLIENT_SECRET,
    GRAPH_URL: `${standInUrl}/local/graph`,
    DIRECTORY_LEVEL_ATTRIBUTE: 'extensionAttribute1',
    DIRECTORY_FAMILY_ATTRIBUTE: 'extensionAttribute2',
    NODE_ENV: 'development',
  };
}
