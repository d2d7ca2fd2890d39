import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../../base/log.ts';
import { isObject } from '../rules/json.ts';
import { hasFlag, Intent } from '../wire.ts';
import type { World } from '../world/world.ts';
import { gatewayEvent, guildCreate } from './events.ts';
import { createSession, type Session } from './session.ts';

/** The side of Discord that speaks first. */
export interface Gateway {
  /** Cuts the bot's sockets without a word, as a failing network does. The sessions can be resumed. */
  dropSockets(): void;
  /** Forgets all sessions, so that the next RESUME is answered with INVALID SESSION. */
  forgetSessions(): void;
  readonly isBotOnline: () => boolean;
  close(): void;
}

export interface GatewayOptions {
  readonly world: World;
  readonly token: string;
  /** The privileged intents that were switched on for this application; none unless told. */
  readonly privilegedIntents: number;
  readonly url: () => string;
  readonly log: Log;
}

const Op = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  members: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Why a socket is closed, in Discord's codes and words. */
const closings = {
  unknownOpcode: [4001, 'Unknown opcode.'],
  badPayload: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  badToken: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const satisfies Record<string, readonly [code: number, reason: string]>;
type Closing = readonly [code: number, reason: string];

/** The interval Discord itself asks for. */
const heartbeatMs = 41_250;
const privileged = Intent.guildMembers | Intent.guildPresences | Intent.messageContent;
const allIntents = 2 ** 27 - 1;

/** One end of a socket and the session it carries, once it has one. */
interface Link {
  readonly socket: WebSocket;
  session: Session | undefined;
}

/** Takes the WebSocket upgrades at /gateway of a server, and tells the logged-in bot what happens in the world. */
export function createGateway(server: Server, options: GatewayOptions): Gateway {
  const { world } = options;
  const sessions = new Map<string, Session>();
  const isBotOnline = () => [...sessions.values()].some((session) => session.isAttached());
  const desk: Desk = { ...options, sessions, isBotOnline };
  const sockets = acceptSockets(server);
  sockets.on('connection', (socket) => welcome(socket, desk));

  const stopListening = world.feed.listen((event) => {
    for (const session of sessions.values()) {
      const told = gatewayEvent(world, event, session.intents);
      if (told) session.dispatch(told.t, told.d);
    }
  });
  const dropSockets = () => {
    for (const socket of sockets.clients) socket.terminate();
  };
  return {
    dropSockets,
    forgetSessions: () => sessions.clear(),
    isBotOnline,
    close: () => {
      stopListening();
      dropSockets();
      sockets.close();
    },
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

function welcome(socket: WebSocket, desk: Desk): void {
  const link: Link = { socket, session: undefined };
  socket.on('message', (data) => receive(link, String(data), desk));
  socket.on('error', (error) => desk.log.debug('gateway socket failed', { reason: error.message }));
  socket.on('close', () => {
    link.session?.detach();
    if (link.session) desk.world.feed.publish({ kind: 'bot-presence', online: desk.isBotOnline() });
  });
  send(socket, { op: Op.hello, d: { heartbeat_interval: heartbeatMs } });
}

interface Desk extends GatewayOptions {
  readonly sessions: Map<string, Session>;
  readonly isBotOnline: () => boolean;
}

type Fields = Readonly<Record<string, unknown>>;
/** Does what the bot asked, or says why its socket must be closed. */
type Receiver = (link: Link, d: Fields, desk: Desk) => Closing | undefined;

const heartbeat: Receiver = ({ socket }) => {
  send(socket, { op: Op.heartbeatAck });
  return undefined;
};

const identify: Receiver = (link, d, desk) => {
  const intents = Number(d.intents);
  if (d.token !== desk.token) return closings.badToken;
  if (link.session) return closings.alreadyAuthenticated;
  if (!Number.isInteger(intents) || intents < 0 || intents > allIntents) return closings.invalidIntents;
  if (hasFlag(intents, privileged & ~desk.privilegedIntents)) return closings.disallowedIntents;

  const session = createSession(intents);
  desk.sessions.set(session.id, session);
  connect(link, session, 0);
  session.dispatch('READY', readyPayload(desk, session, d.shard));
  if (hasFlag(intents, Intent.guilds)) session.dispatch('GUILD_CREATE', guildCreate(desk.world));
  desk.world.feed.publish({ kind: 'bot-presence', online: true });
  return undefined;
};

const resume: Receiver = (link, d, desk) => {
  if (d.token !== desk.token) return closings.badToken;
  const session = desk.sessions.get(String(d.session_id));
  const seq = Number(d.seq);
  if (session?.canResume(seq)) {
    connect(link, session, seq);
    session.dispatch('RESUMED', {});
    desk.world.feed.publish({ kind: 'bot-presence', online: true });
  } else {
    send(link.socket, { op: Op.invalidSession, d: false });
  }
  return undefined;
};

/** The whole member list in one chunk, which is all a server of three needs. */
const members: Receiver = ({ session }, d, { world }) => {
  if (!session) return closings.notAuthenticated;
  session.dispatch('GUILD_MEMBERS_CHUNK', {
    guild_id: world.guild.id,
    members: world.guild.members,
    chunk_index: 0,
    chunk_count: 1,
    ...(typeof d.nonce === 'string' ? { nonce: d.nonce } : {}),
  });
  return undefined;
};

/** Taken and not told to anybody: nobody here looks at a bot's presence or hears its voice. */
const noted: Receiver = ({ session }) => (session ? undefined : closings.notAuthenticated);

const receivers: Readonly<Record<number, Receiver>> = {
  [Op.heartbeat]: heartbeat,
  [Op.identify]: identify,
  [Op.presence]: noted,
  [Op.voice]: noted,
  [Op.resume]: resume,
  [Op.members]: members,
};

function receive(link: Link, text: string, desk: Desk): void {
  const payload = parsePayload(text);
  const receiver = payload && receivers[Number(payload.op)];
  const closing = receiver
    ? receiver(link, payload.d, desk)
    : closings[payload ? 'unknownOpcode' : 'badPayload'];
  if (closing) link.socket.close(closing[0], closing[1]);
}

function readyPayload({ world, url }: Desk, session: Session, shard: unknown): Fields {
  return {
    v: 10,
    user: world.bot,
    guilds: [{ id: world.guild.id, unavailable: true }],
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: url(),
    shard: shard ?? [0, 1],
    application: { id: world.bot.id, flags: 0 },
  };
}

function connect(link: Link, session: Session, seq: number): void {
  link.session = session;
  session.attach((dispatch) => send(link.socket, dispatch), seq);
}

function parsePayload(text: string): { readonly op: unknown; readonly d: Fields } | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    if (!isObject(payload)) return undefined;
    return { op: payload.op, d: isObject(payload.d) ? payload.d : {} };
  } catch {
    return undefined; // not JSON: the caller closes the socket with Discord's code for it
  }
}

function send(socket: WebSocket, payload: unknown): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}
