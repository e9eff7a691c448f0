/**
 * How the bot signs in to Local Teams: the same client-credentials request as with Entra, which the SDK's own client
 * refuses to send to an http address.
 */
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { z } from 'zod';

const DEADLINE_MS = 5000;
const RENEW_BEFORE_MS = 60_000;

const answerShape = z.object({ access_token: z.string(), expires_in: z.number() });

interface Registration {
  readonly appId: string;
  readonly secret: string;
  readonly tokenUrl: string;
}

export class LocalBotCredentials extends ServiceClientCredentialsFactory {
  private token: { value: string; renewAtMs: number } | undefined;

  constructor(private readonly registration: Registration) {
    super();
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.registration.appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): ReturnType<ServiceClientCredentialsFactory['createCredentials']> {
    const current = () => this.currentToken();
    return Promise.resolve({
      async signRequest(request) {
        request.headers.set('authorization', `Bearer ${await current()}`);
        return request;
      },
    });
  }

  private async currentToken(): Promise<string> {
    if (this.token && this.token.renewAtMs > Date.now()) return this.token.value;
    const { appId, secret, tokenUrl } = this.registration;
    const answer = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: secret,
        scope: 'https://api.botframework.com/.default',
      }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (!answer.ok) throw new Error(`Local Teams gave the bot no token (${answer.status})`);
    const { access_token: value, expires_in: seconds } = answerShape.parse(await answer.json());
    this.token = { value, renewAtMs: Date.now() + seconds * 1000 - RENEW_BEFORE_MS };
    return value;
  }
}
