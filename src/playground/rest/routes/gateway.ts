import { ok, type Route, route } from '../route.ts';

/** Where the bot finds the gateway. */
export const gatewayRoutes: readonly Route[] = [
  route('GET /gateway', ({ gatewayInfo }) => ok({ url: gatewayInfo().url }), { open: true }),
  route('GET /gateway/bot', ({ gatewayInfo }) => ok(gatewayInfo())),
];
