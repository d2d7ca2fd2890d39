import { isObject } from '../rules/json.ts';
import { hasFlag, Intent } from '../wire.ts';
import { type Closing, closings } from './closings.ts';
import type { Desk } from './desk.ts';
import { guildCreate } from './guild-create.ts';
import { memberChunks } from './member-chunks.ts';
import { Op } from './op.ts';
import { createSession, type Session, type Wire } from './session.ts';
import { hearsOf, readShard } from './shard.ts';

/** One end of a socket and the session it carries, once it has one. */
export interface Link {
  readonly wire: Wire;
  session: Session | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
/** Does what the bot asked, or says why its socket must be closed. */
type Receiver = (link: Link, d: Fields, desk: Desk) => Closing | undefined;

const privileged = Intent.guildMembers | Intent.guildPresences | Intent.messageContent;
const allIntents = 2 ** 27 - 1;

const heartbeat: Receiver = ({ wire }) => {
  wire.send({ op: Op.heartbeatAck });
  return undefined;
};

const identify: Receiver = (link, d, desk) => {
  const intents = Number(d.intents);
  const shard = readShard(d.shard);
  if (d.token !== desk.token) return closings.badToken;
  if (link.session?.wire()) return closings.alreadyAuthenticated;
  if (!shard) return closings.invalidShard;
  if (shard[1] < desk.shards) return closings.shardingRequired;
  if (!Number.isInteger(intents) || intents < 0 || intents > allIntents) return closings.invalidIntents;
  if (hasFlag(intents, privileged & ~desk.privilegedIntents)) return closings.disallowedIntents;
  if (!desk.logins.admit(shard[0])) {
    link.wire.send({ op: Op.invalidSession, d: false });
    return undefined;
  }
  const session = createSession({ intents, shard });
  desk.addSession(session);
  link.session = session;
  session.attach(link.wire, 0);
  greet(session, desk);
  if (isObject(d.presence)) desk.setPresence(d.presence);
  desk.tellPresence();
  return undefined;
};

/** READY, and then the servers that this shard hears of. */
function greet(session: Session, { world, url }: Desk): void {
  const guilds = world.guilds.filter(({ id }) => hearsOf(session.shard, id));
  session.dispatch('READY', {
    v: 10,
    user: world.bot,
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: url(),
    shard: session.shard,
    application: { id: world.bot.id, flags: 0 },
  });
  if (!hasFlag(session.intents, Intent.guilds)) return;
  for (const guild of guilds) session.dispatch('GUILD_CREATE', guildCreate(world, guild));
}

const resume: Receiver = (link, d, desk) => {
  if (d.token !== desk.token) return closings.badToken;
  if (link.session?.wire()) return closings.alreadyAuthenticated;
  const session = desk.session(String(d.session_id));
  const seq = Number(d.seq);
  if (session && !session.hasTold(seq)) return closings.invalidSeq;
  if (!session?.canResume(seq)) {
    link.wire.send({ op: Op.invalidSession, d: false });
    return undefined;
  }
  link.session = session;
  session.attach(link.wire, seq);
  session.dispatch('RESUMED', {});
  desk.tellPresence();
  return undefined;
};

const members: Receiver = ({ session }, d, { world }) => {
  if (!session) return closings.notAuthenticated;
  const guild = world.guilds.find(({ id }) => id === d.guild_id);
  const chunks = guild && memberChunks(guild, d, session.intents);
  if (!chunks) return closings.badPayload;
  for (const chunk of chunks) session.dispatch('GUILD_MEMBERS_CHUNK', chunk);
  return undefined;
};

const statuses = new Set(['online', 'idle', 'dnd', 'invisible', 'offline']);

const presence: Receiver = ({ session }, d, desk) => {
  if (!session) return closings.notAuthenticated;
  if (!statuses.has(String(d.status)) || !Array.isArray(d.activities)) return closings.badPayload;
  desk.setPresence(d);
  desk.tellPresence();
  return undefined;
};

/** Nobody here hears a bot's voice. */
const voice: Receiver = ({ session }) => (session ? undefined : closings.notAuthenticated);

const receivers: Readonly<Record<number, Receiver>> = {
  [Op.heartbeat]: heartbeat,
  [Op.identify]: identify,
  [Op.resume]: resume,
  [Op.members]: members,
  [Op.presence]: presence,
  [Op.voice]: voice,
};

/** Discord reads no longer line than this. */
const longestPayload = 4_096;

/** Does what a line from the bot asks, or says why its socket must be closed. */
export function receive(link: Link, text: string, desk: Desk): Closing | undefined {
  const payload = text.length > longestPayload ? undefined : parsePayload(text);
  if (!payload) return closings.badPayload;
  return (receivers[Number(payload.op)] ?? (() => closings.unknownOpcode))(link, payload.d, desk);
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
