// Decides how the bot gets its own token in production and tells a token that was not got from a call that was lost;
// what is then sent is not its matter.
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { ServiceClientCredentialsFactory } from 'botframework-connector';

export interface BotIdentity {
  botAppId: string;
  tenantId: string;
  appType: 'SingleTenant' | 'UserAssignedMSI';
  /** SingleTenant only. */
  appPassword?: string;
}

/** The bot could not sign in, so nothing left. */
export class NoBotToken extends Error {
  override readonly name = 'NoBotToken';
}

export function createBotCredentials(identity: BotIdentity): ServiceClientCredentialsFactory {
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: identity.botAppId,
    MicrosoftAppTenantId: identity.tenantId,
    MicrosoftAppType: identity.appType === 'UserAssignedMSI' ? 'UserAssignedMsi' : 'SingleTenant',
    ...(identity.appPassword !== undefined && { MicrosoftAppPassword: identity.appPassword }),
  });
}

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Wraps any factory so that a failed sign-in is known as one. */
export class NamedFailureCredentials extends ServiceClientCredentialsFactory {
  constructor(private readonly inner: ServiceClientCredentialsFactory) {
    super();
  }

  isValidAppId(appId: string): Promise<boolean> {
    return this.inner.isValidAppId(appId);
  }

  /** Never: an unsigned bot is not a setting we offer. */
  isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async createCredentials(
    ...wanted: Parameters<ServiceClientCredentialsFactory['createCredentials']>
  ): Promise<Credentials> {
    const credentials = await this.inner.createCredentials(...wanted);
    return {
      async signRequest(request) {
        try {
          return await credentials.signRequest(request);
        } catch (cause) {
          throw new NoBotToken('The bot could not get its own token', { cause });
        }
      },
    };
  }
}
