import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../../base/log.ts';
import type { Faults } from '../faults.ts';
import type { GatewayInfo } from '../rest/route.ts';
import { isObject } from '../rules/json.ts';
import type { World } from '../world/world.ts';
import { closings } from './closings.ts';
import { deliver } from './deliver.ts';
import type { Desk } from './desk.ts';
import { gatewayEvent, guildIdOf } from './events.ts';
import { createLogins } from './logins.ts';
import { Op } from './op.ts';
import { type Link, receive } from './receivers.ts';
import type { Session } from './session.ts';
import { hearsOf } from './shard.ts';

/** The side of Discord that speaks first. */
export interface Gateway {
  /** Cuts the bot's sockets without a word, as a failing network does. The sessions can be resumed. */
  dropSockets(): void;
  /** Asks the bot to connect anew, as Discord does before it restarts a server of its own. */
  askReconnect(): void;
  /** Forgets all sessions, so that the next RESUME is answered with INVALID SESSION. */
  forgetSessions(): void;
  /** Tells the bot that its sessions are over; if they are resumable, it may come back to them. */
  invalidateSessions(options: { readonly resumable: boolean }): void;
  readonly isBotOnline: () => boolean;
  /** The open sockets, logged in or not. */
  readonly sockets: () => number;
  readonly info: () => GatewayInfo;
  close(): void;
}

export interface GatewayOptions {
  readonly world: World;
  readonly token: string;
  /** The privileged intents that were switched on for this application; none unless told. */
  readonly privilegedIntents: number;
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly url: () => string;
  readonly faults: Faults;
  readonly log: Log;
}

/** The interval Discord itself asks for. */
const heartbeatMs = 41_250;
/** So many lines a minute may come from a bot. */
const linesPerMinute = 120;
/** Sessions that nobody has come back to are forgotten past so many, the oldest first. */
const keptSessions = 64;

/** Takes the WebSocket upgrades at /gateway of a server, and tells the logged-in bot what happens in the world. */
export function createGateway(server: Server, options: GatewayOptions): Gateway {
  const { world, faults, log } = options;
  const sessions = new Map<string, Session>();
  const isBotOnline = () => [...sessions.values()].some((session) => session.wire() !== undefined);
  const desk = createDesk(options, { sessions, isBotOnline });
  const sockets = acceptSockets(server);
  sockets.on('connection', (socket) => welcome(socket, desk, log));

  const forget = (session: Session) => sessions.delete(session.id);
  const stopListening = world.feed.listen((event) => {
    const guildId = guildIdOf(world, event);
    for (const session of sessions.values()) {
      const told = hearsOf(session.shard, guildId) ? gatewayEvent(world, event, session.intents) : undefined;
      if (told) deliver(session, told, { fault: faults.forDispatch(told.t), forget });
    }
  });
  const tellAll = (payload: unknown) => {
    for (const session of sessions.values()) session.wire()?.send(payload);
  };
  const dropSockets = () => {
    for (const socket of sockets.clients) socket.terminate();
  };
  return {
    dropSockets,
    askReconnect: () => tellAll({ op: Op.reconnect, d: null }),
    forgetSessions: () => sessions.clear(),
    invalidateSessions: ({ resumable }) => {
      tellAll({ op: Op.invalidSession, d: resumable });
      for (const session of sessions.values()) session.detach();
      if (!resumable) sessions.clear();
    },
    isBotOnline,
    sockets: () => sockets.clients.size,
    info: () => ({ url: desk.url(), shards: desk.shards, session_start_limit: desk.logins.limit() }),
    close: () => {
      stopListening();
      dropSockets();
      sockets.close();
    },
  };
}

interface Attendance {
  readonly sessions: Map<string, Session>;
  readonly isBotOnline: () => boolean;
}

function createDesk(options: GatewayOptions, { sessions, isBotOnline }: Attendance): Desk {
  const { world } = options;
  let activity: string | undefined;
  return {
    ...options,
    logins: createLogins(world.now, options.maxConcurrency),
    session: (id) => sessions.get(id),
    addSession: (session) => {
      sessions.set(session.id, session);
      const lost = [...sessions.values()].filter((one) => one.wire() === undefined && one !== session);
      for (const old of lost.slice(0, Math.max(0, sessions.size - keptSessions))) sessions.delete(old.id);
    },
    setPresence: ({ activities }) => {
      const [first]: unknown[] = Array.isArray(activities) ? activities : [];
      activity = isObject(first) ? String(first.state ?? first.name ?? '') : undefined;
    },
    tellPresence: () =>
      world.feed.publish({
        kind: 'bot-presence',
        online: isBotOnline(),
        ...(activity ? { activity } : {}),
      }),
  };
}

/** Not bound to the server: ws would take the server's own errors, such as a port in use, for its own. */
function acceptSockets(server: Server): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, path: '/gateway', maxPayload: 1_048_576 });
  server.on('upgrade', (request, socket, head) => {
    if (sockets.shouldHandle(request) !== true) socket.destroy();
    else sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
  });
  return sockets;
}

function welcome(socket: WebSocket, desk: Desk, log: Log): void {
  const send = (payload: unknown) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
  };
  const link: Link = { wire: { send, cut: () => socket.terminate() }, session: undefined };
  const isTooFast = countLines(desk.world.now);
  socket.on('message', (line) => {
    const closing = isTooFast() ? closings.rateLimited : receive(link, String(line), desk);
    if (closing) socket.close(...closing);
  });
  socket.on('error', (error) => log.debug('gateway socket failed', { reason: error.message }));
  socket.on('close', () => {
    const { session } = link;
    // A bot that has come back before its old socket was missed keeps its new one.
    if (session?.wire() === link.wire) session.detach();
    if (session) desk.tellPresence();
  });
  send({ op: Op.hello, d: { heartbeat_interval: heartbeatMs } });
}

/** Whether this line is one too many in this minute. */
function countLines(now: () => number): () => boolean {
  let since = now();
  let lines = 0;
  return () => {
    if (now() - since >= 60_000) {
      since = now();
      lines = 0;
    }
    return ++lines > linesPerMinute;
  };
}
