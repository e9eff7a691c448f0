// How the company's directory is asked for role, level, team and manager; off unless an administrator switched it on.

export interface DirectorySettings {
  /** Null: the server's managed identity vouches for the app. */
  clientSecret: string | null;
  /** `https://graph.microsoft.com`, or a national cloud's. */
  graphUrl: string;
  /** Graph has neither of its own: the company names the attributes it keeps them in. */
  levelAttribute: string | null;
  familyAttribute: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const ATTRIBUTE = /^(extensionAttribute([1-9]|1[0-5])|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100})$/;

/** Null while it is off; adds one sentence for each mistake. */
export function directorySettings(env: Environment, production: boolean, mistakes: string[]): DirectorySettings | null {
  const mode = env.DIRECTORY?.trim() || 'off';
  if (mode === 'off') return null;
  if (mode !== 'secret' && mode !== 'managedIdentity') {
    mistakes.push('DIRECTORY must be off, secret or managedIdentity.');
    return null;
  }
  const clientSecret = env.DIRECTORY_CLIENT_SECRET?.trim() || null;
  if (mode === 'secret' && !clientSecret) {
    mistakes.push('DIRECTORY_CLIENT_SECRET is missing: with DIRECTORY=secret the app signs in with it.');
  }
  if (mode === 'managedIdentity' && clientSecret) {
    mistakes.push('DIRECTORY_CLIENT_SECRET is set, but DIRECTORY=managedIdentity needs none: remove one of the two.');
  }
  const graphUrl = (env.GRAPH_URL?.trim() || 'https://graph.microsoft.com').replace(/\/+$/, '');
  if (!URL.canParse(graphUrl)) mistakes.push('GRAPH_URL must be a URL.');
  else if (production && !graphUrl.startsWith('https://')) mistakes.push('GRAPH_URL must be https in production.');
  return {
    clientSecret,
    graphUrl,
    levelAttribute: attribute(env, 'DIRECTORY_LEVEL_ATTRIBUTE', mistakes),
    familyAttribute: attribute(env, 'DIRECTORY_FAMILY_ATTRIBUTE', mistakes),
  };
}

function attribute(env: Environment, name: string, mistakes: string[]): string | null {
  const value = env[name]?.trim() || null;
  if (value && !ATTRIBUTE.test(value)) {
    mistakes.push(`${name} must be extensionAttribute1 to 15, or extension_<app id without dashes>_<name>.`);
  }
  return value;
}
