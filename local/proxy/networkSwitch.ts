/**
 * Takes one window's way to the product away and gives it back, as a lost network would: by the window's own host
 * name.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface NetworkSwitch {
  /** `host` as the browser sends it, `ana.localhost:3978`. Off cuts what is under way. */
  set(host: string, on: boolean): void;
  /** Lets the request through, or cuts its connection and answers false. */
  admit(request: IncomingMessage, response: ServerResponse): boolean;
}

export function createNetworkSwitch(): NetworkSwitch {
  const off = new Set<string>();
  const underWay = new Map<string, Set<ServerResponse>>();
  return {
    set(host, on) {
      if (on) return void off.delete(host);
      off.add(host);
      underWay.get(host)?.forEach((response) => response.destroy());
    },
    admit(request, response) {
      const host = request.headers.host ?? '';
      if (off.has(host)) {
        request.socket.destroy();
        return false;
      }
      const open = underWay.get(host) ?? new Set();
      underWay.set(host, open.add(response));
      response.on('close', () => open.delete(response));
      return true;
    },
  };
}
