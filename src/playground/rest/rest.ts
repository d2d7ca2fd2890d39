import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../base/log.ts';
import type { Faults, ResponseFault } from '../faults.ts';
import { specProblems } from '../rules/spec.ts';
import type { RateLimits } from './rate-limits.ts';
import { type RestReply, refuse, refuseForm } from './refusal.ts';
import { type RequestBody, readRequestBody } from './request-body.ts';
import type { Route, Service } from './route.ts';
import { routes } from './routes/index.ts';

/** The REST side. */
export interface Rest {
  /** Answers a request below /api. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** What was asked for and does not exist here, as `GET /path`: a test can insist that there was none. */
  readonly unknownRoutes: readonly string[];
}

export interface RestOptions {
  readonly service: Service;
  readonly faults: Faults;
  readonly log: Log;
  /** Undefined where nobody counts. */
  readonly limits: RateLimits | undefined;
}

/** Answers every route of `routes/`; anything else is 404 and is written down. */
export function createRest({ service, faults, log, limits }: RestOptions): Rest {
  const unknownRoutes: string[] = [];

  const unknown = (method: string, path: string): RestReply => {
    unknownRoutes.push(`${method} ${withoutTokens(path)}`);
    log.warn('unknown route', { method, path: withoutTokens(path) });
    return refuse('notFound');
  };
  const replyTo = async (request: IncomingMessage, found: Found): Promise<RestReply> => {
    const { route, params, query } = found;
    const read = await readRequestBody(request);
    if (!route.open && request.headers.authorization !== `Bot ${service.token}`)
      return refuse('unauthorized');
    const taken = limits?.take(route, majorOf(params));
    const reply = taken?.refusal ?? ('refusal' in read ? read.refusal : await handle(found, read.body));
    log.debug('rest', { route: route.line, status: reply.status });
    return { ...reply, headers: { ...taken?.headers, ...reply.headers } };

    async function handle({ route, params }: Found, body: RequestBody): Promise<RestReply> {
      const name = route.bodyName(body.json);
      const misshapen = name === undefined ? [] : await specProblems(name, body.json);
      if (misshapen.length > 0) return refuseForm(misshapen);
      return route.handler({ ...service, ...body, param: (part) => params.get(part) ?? '', query });
    }
  };

  return {
    unknownRoutes,
    answer: async (request, response) => {
      const method = request.method ?? 'GET';
      const url = new URL(request.url ?? '/', 'http://loopback');
      const path = url.pathname.replace(/^\/api(?:\/v\d+)?/u, '');
      const found = findRoute(method, path, url.searchParams);
      const reply = await underFaults(found ? faults.forResponse(found.route.line) : [], () =>
        found ? replyTo(request, found) : Promise.resolve(unknown(method, path)),
      );
      if (!reply) {
        response.destroy();
        return;
      }
      limits?.note(reply.status, reply.headers?.['x-ratelimit-scope']);
      writeReply(response, reply);
    },
  };
}

/** What comes back through a network on which these faults happen; undefined if nothing does. */
async function underFaults(
  faults: readonly ResponseFault[],
  answer: () => Promise<RestReply>,
): Promise<RestReply | undefined> {
  const [fault, ...rest] = faults;
  switch (fault?.kind) {
    case undefined:
      return answer();
    case 'delay':
      await wait(fault.ms, undefined, { ref: false });
      return underFaults(rest, answer);
    case 'status':
      return { ...refuse('serverError'), status: fault.status };
    case 'done-but-status':
      await answer();
      return { ...refuse('serverError'), status: fault.status };
    case 'rate-limit':
      return rateLimited(fault.retryAfterMs / 1_000);
    case 'lose-request':
      return undefined;
    case 'lose-response':
      await answer();
      return undefined;
  }
}

function rateLimited(seconds: number): RestReply {
  const body = { message: 'You are being rate limited.', retry_after: seconds, global: false };
  return {
    status: 429,
    body,
    headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'shared' },
  };
}

interface Found {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
}

function findRoute(method: string, path: string, query: URLSearchParams): Found | undefined {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (!match) continue;
    const values = match.slice(1).map(decodePart);
    return { route, query, params: new Map(route.names.map((name, at) => [name, values[at] ?? ''])) };
  }
  return undefined;
}

/** Discord counts the calls of each channel, server and token apart. */
function majorOf(params: ReadonlyMap<string, string>): string {
  return params.get('channelId') ?? params.get('guildId') ?? params.get('token') ?? '';
}

/** Ids have some 20 characters; anything much longer in a path is a secret. */
function withoutTokens(path: string): string {
  return path.replace(/[^/]{30,}/gu, ':token');
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray % names nothing that exists, and the handler says so
  }
}

/** A 204 must have no content type, or the client tries to read JSON from nothing. */
function writeReply(response: ServerResponse, { status, body, headers }: RestReply): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
