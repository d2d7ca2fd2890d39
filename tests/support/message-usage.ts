import type { APIMessageTopLevelComponent } from 'discord.js';

/** What a message uses of its limits. */
export interface Usage {
  readonly components: number;
  readonly characters: number;
  readonly bytes: number;
}

/** Counts components, nested ones too, and all text that is shown outside of buttons. */
export function usageOf(components: readonly APIMessageTopLevelComponent[]): Usage {
  const usage = { components: 0, characters: 0, bytes: 0 };
  const count = (component: object) => {
    usage.components++;
    if ('content' in component && typeof component.content === 'string') {
      usage.characters += component.content.length;
      usage.bytes += Buffer.byteLength(component.content);
    }
    if ('components' in component && Array.isArray(component.components)) component.components.forEach(count);
    if ('accessory' in component && component.accessory instanceof Object) count(component.accessory);
  };
  components.forEach(count);
  return usage;
}
