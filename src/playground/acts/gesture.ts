import type { Gesture } from '../interactions/interaction.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { messageMenu, slash, userMenu } from './command-deeds.ts';
import { submit, useComponent } from './component-deeds.ts';
import type { Deed, Interactive } from './deed.ts';
import type { Actor } from './visible.ts';

/** What the bot will be told of this action. Throws a Fault if the person cannot do it. */
export function gestureOf(
  { interactions }: { readonly interactions: Interactions },
  actor: Actor,
  action: Interactive,
): Gesture {
  return {
    person: actor.person,
    locale: action.locale ?? 'zh-CN',
    ...deedOf({ ...actor, interactions }, action),
  };
}

interface Doer extends Actor {
  readonly interactions: Interactions;
}

function deedOf(doer: Doer, action: Interactive): Deed {
  switch (action.kind) {
    case 'slash':
    case 'autocomplete':
      return slash(doer, action);
    case 'press':
      return useComponent(doer, action, []);
    case 'choose':
      return useComponent(doer, action, action.values);
    case 'menu':
      return messageMenu(doer, action);
    case 'user-menu':
      return userMenu(doer, action);
    case 'submit':
      return submit(doer, action);
  }
}
