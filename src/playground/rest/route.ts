import type { Interactions } from '../interactions/interactions.ts';
import type { Upload } from '../messages/message-body.ts';
import type { World } from '../world/world.ts';
import type { RestReply } from './refusal.ts';

/** What every route can reach. */
export interface Service {
  readonly world: World;
  readonly interactions: Interactions;
  readonly token: string;
  /** What the application may read over REST. */
  readonly privilegedIntents: number;
  readonly gatewayUrl: () => string;
}

/** One request, taken apart. */
export interface RestCall extends Service {
  /** The parts of the path that the route names, decoded: `param('channelId')`. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly json: unknown;
  readonly files: readonly Upload[];
}

export type RestHandler = (call: RestCall) => RestReply;

/** One line of the table of routes. */
export interface Route {
  /** As it was written down, for the log: paths themselves may hold tokens. */
  readonly line: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** Whether the token in the path is enough, as with interactions. */
  readonly open: boolean;
  readonly handler: RestHandler;
}

/** A route from `POST /channels/:channelId/messages` and what answers it. */
export function route(line: string, handler: RestHandler, options: { open?: boolean } = {}): Route {
  const [method = 'GET', path = '/'] = line.split(' ');
  const names = [...path.matchAll(/:(\w+)/gu)].map(([, name]) => name ?? '');
  const pattern = new RegExp(`^${path.replace(/:\w+/gu, '([^/]+)')}$`, 'u');
  return { line, method, pattern, names, handler, open: options.open ?? false };
}

/** The reply of a handler that has nothing to say. */
export const noContent: RestReply = { status: 204 };

/** 200 with a body. */
export function ok(body: unknown): RestReply {
  return { status: 200, body };
}
