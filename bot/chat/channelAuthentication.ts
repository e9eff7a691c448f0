// Decides that the SDK believes our token check instead of its own, which has holes, and that every connector client
// it makes sends once, within a deadline, to Teams only.
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  ClaimsIdentity,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { CallerIdConstants, StatusCodes, type Activity } from 'botframework-schema';
import { NamedFailureCredentials } from './botCredentials';
import { CHANNEL_TOKEN_ISSUER, type ChannelTokenCheck } from './channelToken';
import { sendOnceWithin } from './connectorCalls';
import { isTrustedServiceUrl, type ServiceUrlRule } from './serviceUrls';

export interface ChannelAuthenticationParts {
  botAppId: string;
  loginUrl: string;
  openIdMetadataUrl: string;
  serviceUrls: ServiceUrlRule;
  deadlineMs: number;
  credentials: ServiceClientCredentialsFactory;
  checkToken: ChannelTokenCheck;
}

class GuardedConnectorFactory extends ConnectorFactory {
  constructor(
    private readonly inner: ConnectorFactory,
    private readonly parts: ChannelAuthenticationParts,
  ) {
    super();
  }

  async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    if (!isTrustedServiceUrl(serviceUrl, this.parts.serviceUrls))
      throw new Error('The service URL is not one of Teams.');
    return sendOnceWithin(await this.inner.create(serviceUrl, audience), this.parts.deadlineMs);
  }
}

const unauthorized = () => new AuthenticationError('Not the channel', StatusCodes.UNAUTHORIZED);

/** The SDK's own road, should anything ever reach it: closed to every issuer but the channel's. */
const onlyTheChannel = new AuthenticationConfiguration([], (claims) => {
  const issuer = claims.find(({ type }) => type === AuthenticationConstants.IssuerClaim)?.value;
  return issuer === CHANNEL_TOKEN_ISSUER ? Promise.resolve() : Promise.reject(unauthorized());
});

export class ChannelAuthentication extends BotFrameworkAuthentication {
  private readonly inner: BotFrameworkAuthentication;

  constructor(private readonly parts: ChannelAuthenticationParts) {
    super();
    this.inner = BotFrameworkAuthenticationFactory.create(
      '',
      true,
      parts.loginUrl,
      AuthenticationConstants.ToChannelFromBotOAuthScope,
      CHANNEL_TOKEN_ISSUER,
      AuthenticationConstants.OAuthUrl,
      parts.openIdMetadataUrl,
      // No emulator is served; were its road ever taken, it would find the channel's keys and nobody else's.
      parts.openIdMetadataUrl,
      CallerIdConstants.PublicAzureChannel,
      new NamedFailureCredentials(parts.credentials),
      onlyTheChannel,
    );
  }

  async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const verdict = await this.parts.checkToken(authHeader, activity.serviceUrl);
    if (!verdict.ok) throw unauthorized();
    const claimsIdentity = new ClaimsIdentity(
      [
        { type: AuthenticationConstants.IssuerClaim, value: CHANNEL_TOKEN_ISSUER },
        { type: AuthenticationConstants.AudienceClaim, value: this.parts.botAppId },
        { type: AuthenticationConstants.AppIdClaim, value: this.parts.botAppId },
        { type: AuthenticationConstants.ServiceUrlClaim, value: activity.serviceUrl },
      ],
      true,
    );
    return {
      audience: this.getOriginatingAudience(),
      callerId: CallerIdConstants.PublicAzureChannel,
      claimsIdentity,
      connectorFactory: this.createConnectorFactory(claimsIdentity),
    };
  }

  createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return new GuardedConnectorFactory(this.inner.createConnectorFactory(claimsIdentity), this.parts);
  }

  createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    return this.inner.createUserTokenClient(claimsIdentity);
  }

  override getOriginatingAudience(): string {
    return this.inner.getOriginatingAudience();
  }

  /** Neither streaming nor skills are served. */
  authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(unauthorized());
  }

  override authenticateChannelRequest(): Promise<ClaimsIdentity> {
    return Promise.reject(unauthorized());
  }
}
