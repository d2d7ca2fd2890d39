import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { SentFile } from '../bot-message.ts';
import type { Picture } from './picture.ts';

/** The part of a message that shows a picture; the picture goes with the message as one of `filesOf`. */
export function gallery({ name, description }: Picture): APIComponentInContainer {
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description }],
  };
}

/** Pictures as files of a message. */
export function filesOf(pictures: readonly Picture[]): readonly SentFile[] {
  return pictures.map(({ png, name, description }) => ({ attachment: png, name, description }));
}
