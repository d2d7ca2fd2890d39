import type { Route } from '../route.ts';
import { commandRoutes } from './commands.ts';
import { gatewayRoutes } from './gateway.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { userRoutes } from './users.ts';

/** Every route of the emulated REST API. The first that fits answers, so `/@me` stands before `/:id`. */
export const routes: readonly Route[] = [
  ...gatewayRoutes,
  ...userRoutes,
  ...guildRoutes,
  ...commandRoutes,
  ...messageRoutes,
  ...interactionRoutes,
];
