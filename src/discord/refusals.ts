import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  RESTJSONErrorCodes,
} from 'discord.js';
import { Fault, reasonOf } from '../base/fault.ts';

const tokenRefused =
  'Discord refuses this token: copy it afresh from the Developer Portal (your application, Bot, Reset Token) into DISCORD_TOKEN';

/** What to do about each way the gateway shuts the door for good. */
const closeAdvice: Readonly<Partial<Record<number, string>>> = {
  [GatewayCloseCodes.AuthenticationFailed]: tokenRefused,
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refuses the intents asked for: this bot needs no privileged one, so check that DISCORD_TOKEN is that of a bot in good standing',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know the intents asked for: update the bot',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its protocol: update the bot',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for one connection: it must be sharded',
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses this shard number: check how the bot is sharded',
};

/** Why Discord closed the connection for good, and what to do. */
export function refusalOfClose(code: number): Fault {
  return new Fault(
    'discord-refused',
    closeAdvice[code] ?? `Discord closed the connection for good (code ${code})`,
  );
}

/** What stopped us from talking to Discord, and what to do; a Fault already made stays as it is. */
export function refusalOf(error: unknown, apiUrl: string): Fault {
  if (error instanceof Fault) return error;
  if (isTokenRefusal(error)) return new Fault('discord-refused', tokenRefused, { cause: error });
  if (error instanceof DiscordAPIError) {
    return new Fault('discord-refused', `Discord refused ${error.method} ${error.url}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  return new Fault(
    'discord-refused',
    `Discord cannot be reached at ${apiUrl} (${reasonOf(error)}): check the network and DISCORD_API_URL`,
    { cause: error },
  );
}

/** Whether it was too late, or somebody else was faster, to answer an interaction: nothing more can be done for it. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
  );
}

function isTokenRefusal(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return error instanceof DiscordAPIError && error.status === 401;
}
