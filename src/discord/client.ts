import { setTimeout } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Services } from '../../commands/command.ts';
import { type Fault, reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import { createRecent } from '../base/recent.ts';
import { createDrafts } from '../library/drafts.ts';
import { createPersonKey } from '../message/person-key.ts';
import { type CommunityRounds, startCommunityRounds } from './community-rounds.ts';
import type { BotParts } from './context.ts';
import { deployWhereDifferent, discordApiUrl } from './deploy.ts';
import { dispatch } from './dispatch.ts';
import { onMessage } from './on-message.ts';
import { patiently } from './patient-request.ts';
import { createCrosspost, createPost } from './post.ts';
import { watchReconnections } from './reconnections.ts';
import { refusalOf, refusalOfClose } from './refusals.ts';

/** Discord takes no first answer after three seconds, so none is waited for longer. */
const patienceMs = 3_000;

/**
 * People remembered, in all and in each server: enough to give a mention its name. Nothing asks for an old
 * message, so none is kept; the bot's memory does not grow with the talk around it.
 */
const peopleKept = 200;
/** So many events, and shared answers, are remembered, so that none is answered or shared twice. */
const rememberedIds = 5_000;

export interface BotOptions extends Services {
  readonly token: string;
  readonly log: Log;
  /** Discord's own unless told. */
  readonly apiUrl?: string | undefined;
  /** Register the commands in this server only. */
  readonly guildId?: string | undefined;
  /** The time of day; a test may move it. */
  readonly clock?: () => Date;
  /** Told once if Discord closes the door for good after login; nothing will be answered any more. */
  readonly onLost?: (fault: Fault) => void;
}

export interface Bot {
  /** Resolves when the bot is ready and its commands are registered. Rejects with Fault `discord-refused`. */
  login(): Promise<void>;
  /** Posts the digests that are due and forgets old questions at once, as it does by itself while it is logged in. */
  makeRounds(): Promise<void>;
  /** Finishes the answers under way, then leaves. May be called at any time, and twice. */
  close(): Promise<void>;
}

/** The bot. It needs no privileged intent: what mentions it, and what is sent to it alone, arrives without. */
export function createBot(options: BotOptions): Bot {
  const { log } = options;
  const client = createClient(options.apiUrl);
  const now = () => performance.now();
  const parts: BotParts = {
    ...options,
    now,
    clock: options.clock ?? (() => new Date()),
    shared: createRecent(rememberedIds),
    drafts: createDrafts(now),
    personKey: createPersonKey(options.token),
    post: createPost(client),
    crosspost: createCrosspost(client),
  };
  const seen = createRecent(rememberedIds);
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    underWay.add(work);
    work.finally(() => underWay.delete(work));
  };

  // Discord promises to tell of everything at least once, not exactly once.
  client.on(Events.InteractionCreate, (interaction) => {
    if (seen.add(interaction.id)) track(dispatch(interaction, parts));
  });
  client.on(Events.MessageCreate, (message) => {
    if (seen.add(message.id)) track(onMessage(message, parts));
  });
  client.on(Events.Error, (error) => log.error('discord-error', { reason: reasonOf(error) }));
  client.on(Events.ShardError, (error) => log.warn('gateway-error', { reason: reasonOf(error) }));

  const reconnections = watchReconnections(client);
  let loggingIn: Promise<void> | undefined;
  let rounds: CommunityRounds | undefined;
  let isClosed = false;
  const login = async (): Promise<void> => {
    await enter(client, options);
    if (!isClosed) rounds = startCommunityRounds(client, parts);
    await registerCommands(client, options);
  };
  return {
    login: () => {
      loggingIn = login();
      return loggingIn;
    },
    makeRounds: async () => rounds?.now(),
    close: async () => {
      isClosed = true;
      client.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.MessageCreate);
      // A client that is destroyed while it connects goes on connecting, and nothing would ever close it.
      const settled = Promise.allSettled([loggingIn, reconnections.settled(), rounds?.close(), ...underWay]);
      await Promise.race([settled, setTimeout(patienceMs, undefined, { ref: false })]);
      await client.destroy();
    },
  };
}

function createClient(apiUrl: string | undefined): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A DM that was opened before this start is not known yet: its messages come with a partial channel.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: peopleKept, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildMemberManager: { maxSize: peopleKept, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    rest: {
      makeRequest: patiently(),
      retries: 0,
      // Publishing is limited by the hour: nobody waits that long, so it is told at once.
      rejectOnRateLimit: ({ route }) => route.endsWith('/crosspost'),
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
    },
  });
}

async function enter(
  client: Client,
  { token, apiUrl = discordApiUrl, log, onLost }: BotOptions,
): Promise<void> {
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!client.isReady()) return;
    log.error('discord-lost', { code });
    onLost?.(refusalOfClose(code));
  });
  try {
    await readyOrRefused(client, token);
  } catch (error) {
    await client.destroy();
    throw refusalOf(error, apiUrl);
  }
  log.info('logged-in', { servers: client.guilds.cache.size });
}

/** discord.js resolves a login before the gateway has taken it, and never rejects it if the gateway does not. */
function readyOrRefused(client: Client, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(refusalOfClose(code)));
    client.login(token).catch(reject);
  });
}

/** A bot whose commands could not be registered still answers mentions: that is worth a warning, not an end. */
async function registerCommands(client: Client, { token, apiUrl, guildId, log }: BotOptions): Promise<void> {
  try {
    const changed = await deployWhereDifferent({
      token,
      apiUrl,
      guildId,
      applicationId: client.application?.id,
    });
    log.info('commands-registered', { changed });
  } catch (error) {
    log.warn('commands-not-registered', { reason: reasonOf(error) });
  }
}
