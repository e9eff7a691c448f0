// Decides which connector addresses are Teams' own; a token or a person's words are never sent to any other.

export interface ServiceUrlRule {
  /** Hosts, with the port where it is not the scheme's own. */
  hosts: readonly string[];
  /** Only for a stand-in on this machine. */
  allowHttp: boolean;
}

export function isTrustedServiceUrl(serviceUrl: string, { hosts, allowHttp }: ServiceUrlRule): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  const schemeIsFine = url.protocol === 'https:' || (allowHttp && url.protocol === 'http:');
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return schemeIsFine && isPlain && hosts.some((host) => host.toLowerCase() === url.host);
}
