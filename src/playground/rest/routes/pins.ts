import { pinMessage, unpinMessage } from '../../messages/pins.ts';
import { type ChannelCall, inChannel, onMessage } from '../in-channel.ts';
import { refuse } from '../refusal.ts';
import { noContent, ok, type RestHandler, type Route, route } from '../route.ts';
import { shownTo } from './messages.ts';

/** Each by its present path and by the older one, which clients still use. */
export const pinRoutes: readonly Route[] = [
  route(
    'GET /channels/:channelId/messages/pins',
    inChannel([], (call) =>
      ok({
        items: pinnedIn(call).map((message) => ({ pinned_at: message.timestamp, message })),
        has_more: false,
      }),
    ),
  ),
  route(
    'GET /channels/:channelId/pins',
    inChannel([], (call) => ok(pinnedIn(call))),
  ),
  ...['/channels/:channelId/messages/pins/:messageId', '/channels/:channelId/pins/:messageId'].flatMap(
    (path) => [route(`PUT ${path}`, pin()), route(`DELETE ${path}`, unpin())],
  ),
];

function pinnedIn(call: ChannelCall) {
  return call.world
    .messages(call.channel.id)
    .filter(({ message }) => message.pinned)
    .map(({ message }) => shownTo(call, message))
    .reverse();
}

function pin(): RestHandler {
  return onMessage(['pinMessages'], ({ world, message }) =>
    pinMessage(world, message, world.bot) ? noContent : refuse('tooManyPins'),
  );
}

function unpin(): RestHandler {
  return onMessage(['pinMessages'], ({ world, message }) => {
    unpinMessage(world, message);
    return noContent;
  });
}
