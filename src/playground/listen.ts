import type { Server } from 'node:http';
import { Fault, reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';

/** So many ports after the one asked for are tried. */
const portsTried = 20;

/** Listens at the port, or at the next free one; 0 takes any. Gives the port taken. */
export async function listen(
  server: Server,
  { host, port, log }: { readonly host: string; readonly port: number; readonly log: Log },
): Promise<number> {
  for (let candidate = port; candidate < port + portsTried; candidate++) {
    try {
      return await listenAt(server, host, candidate);
    } catch (error) {
      if (!isPortTaken(error)) throw unavailable(error, host, candidate);
      log.warn('port in use, trying the next', { port: candidate });
    }
  }
  throw new Fault('port-unavailable', `ports ${port} to ${port + portsTried - 1} of ${host} are all in use`);
}

function listenAt(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => {
      server.off('error', onError).off('listening', onListening);
      settled();
    };
    const onError = (error: Error) => settle(() => reject(error));
    const onListening = () => settle(() => resolve(portOf(server) ?? port));
    server.on('error', onError).on('listening', onListening).listen(port, host);
  });
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === 'object' ? address?.port : undefined;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function unavailable(error: unknown, host: string, port: number): Fault {
  return new Fault('port-unavailable', `cannot listen at ${host}:${port}: ${reasonOf(error)}`, {
    cause: error,
  });
}
