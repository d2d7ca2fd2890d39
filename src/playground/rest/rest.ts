import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../base/log.ts';
import { specProblems } from '../rules/spec.ts';
import { type FieldProblem, type RestReply, refuse, refuseForm } from './refusal.ts';
import { readRequestBody } from './request-body.ts';
import type { Route, Service } from './route.ts';
import { routes } from './routes/index.ts';

/** The REST side. */
export interface Rest {
  /** Answers a request below /api. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** What was asked for and does not exist here, as `GET /path`: a test can insist that there was none. */
  readonly unknownRoutes: readonly string[];
}

/** Answers every route of `routes/`; anything else is 404 and is written down. */
export function createRest(service: Service, log: Log): Rest {
  const unknownRoutes: string[] = [];

  const replyTo = async (request: IncomingMessage): Promise<RestReply> => {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://loopback');
    const path = url.pathname.replace(/^\/api(?:\/v\d+)?/u, '');
    const read = await readRequestBody(request);
    const found = findRoute(method, path);
    if (!found) {
      unknownRoutes.push(`${method} ${withoutTokens(path)}`);
      log.warn('unknown route', { method, path: withoutTokens(path) });
      return refuse('notFound');
    }
    if (!found.route.open && request.headers.authorization !== `Bot ${service.token}`) {
      return refuse('unauthorized');
    }
    if ('refusal' in read) return read.refusal;
    const misshapen = await misshapenFields(found.route, read.body.json);
    if (misshapen.length > 0) return refuseForm(misshapen);
    const param = (name: string) => found.params.get(name) ?? '';
    const reply = await found.route.handler({ ...service, ...read.body, param, query: url.searchParams });
    log.debug('rest', { route: found.route.line, status: reply.status });
    return reply;
  };

  return {
    unknownRoutes,
    answer: async (request, response) => writeReply(response, await replyTo(request)),
  };
}

async function misshapenFields(route: Route, json: unknown): Promise<readonly FieldProblem[]> {
  const name = route.bodyName(json);
  return name === undefined ? [] : specProblems(name, json);
}

function findRoute(method: string, path: string) {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (!match) continue;
    const values = match.slice(1).map(decodePart);
    return { route, params: new Map(route.names.map((name, at) => [name, values[at] ?? ''])) };
  }
  return undefined;
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
