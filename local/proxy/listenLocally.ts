/** Opens a server on this computer only, and says in words when the port is taken. */
import type { Server } from 'node:http';

export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is taken by another program.`);
  }
}

/** Answers the port, which for 0 is any free one. */
export function listenLocally(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTaken(port) : error);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
