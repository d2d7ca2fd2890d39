import { ok, type Route, route } from '../route.ts';

/** Where the bot finds the gateway. */
export const gatewayRoutes: readonly Route[] = [
  route('GET /gateway', ({ gatewayUrl }) => ok({ url: gatewayUrl() }), { open: true }),
  route('GET /gateway/bot', ({ gatewayUrl }) =>
    ok({
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 },
    }),
  ),
];
