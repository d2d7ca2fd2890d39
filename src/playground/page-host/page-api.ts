import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault, reasonOf } from '../../base/fault.ts';
import { perform, type Stage } from '../acts/perform.ts';
import { readRequestBody } from '../rest/request-body.ts';
import { type PersonEvent, personEvent, snapshotFor } from './person-view.ts';
import { readAction } from './read-action.ts';

/** What the page asks of the playground: a stream of what a person sees, and the person's actions. */
export interface PageApi {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

export interface PageApiOptions {
  readonly stage: Stage;
  readonly examples: () => readonly string[];
  readonly isBotOnline: () => boolean;
}

/** Serves `GET /playground/events?person=` (server-sent events) and `POST /playground/act` (one Action as JSON, with its files beside). */
export function createPageApi(options: PageApiOptions): PageApi {
  const streams = new Set<ServerResponse>();
  return {
    answer: async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://loopback');
      const call = `${request.method} ${url.pathname}`;
      if (call === 'GET /playground/events') {
        streams.add(response);
        response.on('close', () => streams.delete(response));
        stream(response, url.searchParams.get('person'), options);
      } else if (call === 'POST /playground/act') {
        await act(request, response, options.stage);
      } else {
        writeJson(response, 404, { error: 'not found' });
      }
    },
    close: () => {
      for (const response of streams) response.end();
    },
  };
}

function stream(response: ServerResponse, personId: string | null, options: PageApiOptions): void {
  const { world } = options.stage;
  // A page that was open before a restart asks for somebody who is no more: it gets the first person.
  const person = world.person(personId ?? '') ?? world.people[0];
  if (!person) throw new Fault('call-invalid', 'the world has no people');
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (event: PersonEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  const tellAll = () => {
    const scenery = { botOnline: options.isBotOnline(), examples: options.examples() };
    tell({ kind: 'snapshot', snapshot: snapshotFor(world, person, scenery) });
  };
  tellAll();
  const stop = world.feed.listen((event) => {
    const told = personEvent(world, person, event);
    // Other roles may show other channels, and with them all that was said there.
    if (event.kind === 'member-changed') tellAll();
    else if (told) tell(told);
  });
  response.on('close', stop);
}

async function act(request: IncomingMessage, response: ServerResponse, stage: Stage): Promise<void> {
  const read = await readRequestBody(request);
  if ('refusal' in read) {
    writeJson(response, read.refusal.status, { error: '文件太大，或请求读不懂' });
    return;
  }
  const action = readAction(read.body);
  if (!action) {
    writeJson(response, 400, { error: 'not an action' });
    return;
  }
  try {
    writeJson(response, 200, await perform(stage, action).acknowledged);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // What cannot be done is told from what the bot left undone.
    writeJson(response, error.code === 'discord-refused' ? 504 : 409, { error: reasonOf(error) });
  }
}

function writeJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
