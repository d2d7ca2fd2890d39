import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { type BotMessage, createMessage } from './bot-message.ts';
import { readControlId } from './control-id.ts';
import { type Language, phrasesIn } from './language.ts';

/** A private reply as everyone may see it: without the buttons that share it, under the name of who did. */
export function renderShared(
  components: readonly APIMessageTopLevelComponent[],
  person: { readonly id: string },
  language: Language,
): BotMessage {
  return underName(createMessage(components.map(withoutPrivateButtons)), person, language);
}

/** A message under the name of the person who had it shown to everyone. */
export function underName(
  message: BotMessage,
  person: { readonly id: string },
  language: Language,
): BotMessage {
  const sharedBy = `-# ${phrasesIn(language).sharedBy(`<@${person.id}>`)}`;
  return {
    ...message,
    components: [{ type: ComponentType.TextDisplay, content: sharedBy }, ...message.components],
  };
}

function withoutPrivateButtons(top: APIMessageTopLevelComponent): APIMessageTopLevelComponent {
  if (top.type !== ComponentType.Container) return top;
  const components = top.components.flatMap((part): APIComponentInContainer[] => {
    if (part.type !== ComponentType.ActionRow) return [part];
    const kept = part.components.filter((one) => !isForOne(one));
    return kept.length > 0 ? [{ ...part, components: kept }] : [];
  });
  return { ...top, components };
}

/** What only makes sense while one person alone sees the message. */
const forOne = ['share', 'pack'];

function isForOne(component: object): boolean {
  return (
    'custom_id' in component &&
    typeof component.custom_id === 'string' &&
    forOne.includes(readControlId(component.custom_id).name)
  );
}
