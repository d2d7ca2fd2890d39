import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import { type Acts, createActs } from './acts/acts.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { createInteractions } from './interactions/interactions.ts';
import { listen } from './listen.ts';
import { createPageApi, type PageApi } from './page-host/page-api.ts';
import { pageHeaders, sendPageFile } from './page-host/page-files.ts';
import { isOwnRequest } from './page-host/same-origin.ts';
import { createRateLimits } from './rest/rate-limits.ts';
import { createRest, type Rest } from './rest/rest.ts';
import { createWorld, type World } from './world/world.ts';

export interface PlaygroundOptions {
  readonly host: string;
  /** The next free one is taken if it is in use; 0 takes any. */
  readonly port: number;
  readonly log: Log;
  /** The token with which the bot may log in. */
  readonly token: string;
  /** Questions offered on a first visit; asked anew for each visitor. */
  readonly examples?: () => readonly string[];
  /** The clock of the world, in milliseconds; a test may move it. */
  readonly now?: () => number;
  /** Privileged intents that are switched on for the bot; none unless told. */
  readonly privilegedIntents?: number;
  /** Whether calls are counted and refused as Discord does; so it is unless told. */
  readonly rateLimits?: boolean;
  /** How many shards a bot must have, and how many may log in at once; one unless told. */
  readonly shards?: number;
  readonly maxConcurrency?: number;
}

/** A Discord of our own. */
export interface Playground extends Acts {
  readonly url: string;
  /** For the bot: `new Client({ rest: { api: apiUrl } })`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  /** What goes wrong on demand. */
  readonly faults: Faults;
  /** Routes that were asked for and do not exist here, as `GET /path`. */
  readonly unknownRoutes: readonly string[];
  close(): Promise<void>;
}

/** Starts the world, its REST API and gateway for the bot, and its page for people, on one port. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { host, log, token, now = Date.now, examples = () => [], privilegedIntents = 0 } = options;
  const { shards = 1, maxConcurrency = 1, rateLimits = true } = options;
  let origin = '';
  const url = () => `${origin.replace('http', 'ws')}/gateway`;
  const world = createWorld({ now, origin: () => origin });
  const interactions = createInteractions(world);
  const faults = createFaults();
  const stage = { world, interactions };
  const server = createServer();
  const door = { world, token, privilegedIntents };
  const gateway = createGateway(server, { ...door, shards, maxConcurrency, url, faults, log });
  const rest = createRest({
    service: { ...door, interactions, gatewayInfo: gateway.info },
    limits: rateLimits ? createRateLimits(now) : undefined,
    faults,
    log,
  });
  const page = createPageApi({ stage, examples, isBotOnline: gateway.isBotOnline });
  server.on('request', answerWith({ world, rest, page, log }));

  const port = await listen(server, options);
  origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  log.info('playground listens', { url: origin });

  return {
    ...createActs(stage),
    url: origin,
    apiUrl: `${origin}/api`,
    token,
    world,
    gateway,
    faults,
    unknownRoutes: rest.unknownRoutes,
    close: () =>
      new Promise((resolve) => {
        interactions.close();
        gateway.close();
        page.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Doors {
  readonly world: World;
  readonly rest: Rest;
  readonly page: PageApi;
  readonly log: Log;
}

/** One server, four doors: /api for the bot, /playground for the page's own calls, files sent, and the page. */
function answerWith({ world, rest, page, log }: Doors) {
  const open = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path.startsWith('/api/')) await rest.answer(request, response);
    else if (!isOwnRequest(request)) response.writeHead(403).end();
    else if (path.startsWith('/playground/')) await page.answer(request, response);
    else if (path.startsWith('/attachments/')) sendAttachment(world, response, path);
    else await sendPageFile(response, path);
  };
  return (request: IncomingMessage, response: ServerResponse) => {
    open(request, response).catch((error: unknown) => {
      log.error('playground request failed', { reason: reasonOf(error) });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

function sendAttachment(world: World, response: ServerResponse, path: string): void {
  const file = world.file(path.split('/')[2] ?? '');
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  // Only pictures are shown in place: anything else a person or a bot sent must not run as a page of ours.
  const inline = /^image\/(?:png|jpeg|gif|webp)$/u.test(file.contentType);
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': inline ? file.contentType : 'application/octet-stream',
    ...(inline ? {} : { 'content-disposition': 'attachment' }),
  });
  response.end(file.bytes);
}
