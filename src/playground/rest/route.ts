import type { Interactions } from '../interactions/interactions.ts';
import type { Upload } from '../messages/message-body.ts';
import type { BodyName } from '../rules/spec.ts';
import type { World } from '../world/world.ts';
import type { RestReply } from './refusal.ts';

/** Where the gateway is, and how the bot may log in to it. */
export interface GatewayInfo {
  readonly url: string;
  readonly shards: number;
  readonly session_start_limit: {
    readonly total: number;
    readonly remaining: number;
    readonly reset_after: number;
    readonly max_concurrency: number;
  };
}

/** What every route can reach. */
export interface Service {
  readonly world: World;
  readonly interactions: Interactions;
  readonly token: string;
  /** What the application may read over REST. */
  readonly privilegedIntents: number;
  /** What GET /gateway/bot says. */
  readonly gatewayInfo: () => GatewayInfo;
}

/** One request, taken apart. */
export interface RestCall extends Service {
  /** The parts of the path that the route names, decoded: `param('channelId')`. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly json: unknown;
  readonly files: readonly Upload[];
}

export type RestHandler = (call: RestCall) => RestReply | Promise<RestReply>;

/** One line of the table of routes. */
export interface Route {
  /** As it was written down, for the log: paths themselves may hold tokens. */
  readonly line: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly handler: RestHandler;
  /** Whether the token in the path is enough, as with interactions. */
  readonly open: boolean;
  /** What Discord's specification says a body must be; undefined where it says nothing. */
  readonly bodyName: (json: unknown) => BodyName | undefined;
  /** Undefined for what is never counted. */
  readonly limit: RateLimit | undefined;
}

/** So many calls in so much time, for one channel, server or token. */
export interface RateLimit {
  readonly calls: number;
  readonly perMs: number;
  /** Whether it is that of the thing itself, whoever calls: then to be refused is no fault of the bot's. */
  readonly shared?: boolean;
}

export interface RouteOptions {
  readonly open?: boolean;
  readonly body?: BodyName | ((json: unknown) => BodyName | undefined);
  readonly limit?: RateLimit | 'none';
}

/** Discord tells the limits only in its answers; this is what most routes have been seen to bear. */
const usualLimit: RateLimit = { calls: 50, perMs: 1_000 };

/** A route from `POST /channels/:channelId/messages` and what answers it. */
export function route(line: string, handler: RestHandler, options: RouteOptions = {}): Route {
  const [method = 'GET', path = '/'] = line.split(' ');
  const names = [...path.matchAll(/:(\w+)/gu)].map(([, name]) => name ?? '');
  const pattern = new RegExp(`^${path.replace(/:\w+/gu, '([^/]+)')}$`, 'u');
  const { open = false, body } = options;
  const limit = options.limit === 'none' ? undefined : (options.limit ?? usualLimit);
  const bodyName = typeof body === 'function' ? body : () => body;
  return { line, method, pattern, names, handler, open, bodyName, limit };
}

/** The reply of a handler that has nothing to say. */
export const noContent: RestReply = { status: 204 };

/** 200 with a body. */
export function ok(body: unknown): RestReply {
  return { status: 200, body };
}
