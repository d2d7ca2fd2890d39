import { isObject } from '../../rules/json.ts';
import { refuse } from '../refusal.ts';
import { ok, type Route, route } from '../route.ts';

/** The bot itself, its application, and the persons it can write to. */
export const userRoutes: readonly Route[] = [
  route('GET /users/@me', ({ world }) => ok(world.bot)),
  route('GET /users/:userId', ({ world, param }) => {
    const id = param('userId');
    const user = id === world.bot.id ? world.bot : world.person(id)?.user;
    return user ? ok(user) : refuse('unknownUser');
  }),
  route(
    'POST /users/@me/channels',
    ({ world, json }) => {
      const person = isObject(json) ? world.person(String(json.recipient_id)) : undefined;
      return person ? ok(person.dm) : refuse('unknownUser');
    },
    { body: 'CreatePrivateChannelRequest' },
  ),
  route('GET /applications/@me', ({ world }) =>
    ok({
      id: world.bot.id,
      name: world.bot.global_name,
      icon: null,
      description: '',
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: 0,
      bot: world.bot,
    }),
  ),
];
