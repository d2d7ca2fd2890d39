import {
  type APIComponentInContainer,
  type APISelectMenuOption,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { textAt } from '../../base/span.ts';
import { accents, type BotMessage, buttonRow, card, pushButton, textBlock } from '../bot-message.ts';
import { clipForChoice, renderWithin } from '../budget.ts';
import { escapeMarkdown, onOneLine } from '../escape.ts';
import { type Language, phrasesIn } from '../language.ts';
import type { Phrases } from '../phrases.ts';
import { filesOf, gallery } from '../picture/gallery.ts';
import type { Picture } from '../picture/picture.ts';
import { renderSentence, renderSource } from '../render-evidence.ts';
import { renderFigureLine } from './figure-line.ts';
import { chosenItems, type Pack, type PackItem, wordsOf } from './pack.ts';
import { type PackRef, writePackId } from './pack-ref.ts';

export interface PostOptions {
  readonly language: Language;
  readonly pictures: readonly Picture[];
  readonly colour?: number | undefined;
}

const titleShare = 0.06;
const linesShare = 0.6;
const figuresShare = 0.09;

/** What is posted: the picture, the title, the figures and the sentences that were chosen, and where they are from. */
export function renderPost(pack: Pack, { language, pictures, colour }: PostOptions): BotMessage {
  const message = card(colour ?? accents.found, postParts(pack, { language, pictures }));
  return pictures.length === 0 ? message : { ...message, files: filesOf(pictures) };
}

function postParts(
  pack: Pack,
  { language, pictures }: PostOptions,
): readonly (APIComponentInContainer | undefined)[] {
  const { article } = pack;
  const chosen = chosenItems(pack);
  const lines = chosen.filter(({ kind }) => kind === 'sentence' || kind === 'event');
  const figures = chosen.some(({ kind }) => kind === 'figures') ? pack.figures : [];
  const share = linesShare / Math.max(1, lines.length);
  return [
    ...pictures.map(gallery),
    textBlock(
      renderWithin(titleShare, onOneLine(article.title), (clipped) => `### ${escapeMarkdown(clipped)}`),
    ),
    textBlock(
      ...figures.map((fact) => renderWithin(figuresShare / 3, renderFigureLine(fact), (line) => line)),
    ),
    ...lines.map((item) => textBlock(renderLine(pack, item, share))),
    textBlock(
      renderSource({ article, sentence: { start: 0, end: 0 }, figures: [], score: 1 }, phrasesIn(language)),
    ),
  ];
}

function renderLine({ article }: Pack, item: PackItem, share: number): string {
  if (item.kind === 'sentence') {
    return renderSentence({ article, sentence: item.sentence, figures: [], score: 1 }, item.bold, share);
  }
  if (item.kind !== 'event') return '';
  const when = onOneLine(textAt(article.text, item.date));
  return renderWithin(
    share,
    onOneLine(textAt(article.text, item.event)),
    (clipped) => `**${escapeMarkdown(when)}**　${escapeMarkdown(clipped)}`,
  );
}

export interface ComposerOptions extends PostOptions {
  readonly ref: PackRef;
  /** What stands above, such as why it could not be posted. */
  readonly note?: string;
}

/** The private preview of a post, and what a manager can do with it. */
export function renderComposer(pack: Pack, options: ComposerOptions): BotMessage {
  const { language, pictures, ref, note } = options;
  const phrases = phrasesIn(language);
  const current = { ...ref, chosen: pack.chosen };
  const message = card(accents.neutral, [
    textBlock(`### ${phrases.sharing.title}`, note ?? `-# ${phrases.sharing.hint}`),
    ...postParts(pack, options),
    { type: ComponentType.ActionRow, components: [itemSelect(pack, current, phrases)] },
    { type: ComponentType.ActionRow, components: [channelSelect(current, phrases)] },
    buttonRow([
      {
        ...pushButton(
          phrases.sharing.post(undefined),
          writePackId('pack-post', current),
          ButtonStyle.Success,
        ),
        disabled: current.channelId === undefined || pack.chosen === 0,
      },
      pushButton(phrases.sharing.copy, writePackId('pack-markdown', current)),
    ]),
  ]);
  return pictures.length === 0 ? message : { ...message, files: filesOf(pictures) };
}

function itemSelect(pack: Pack, ref: PackRef, { sharing }: Phrases) {
  const options = pack.items.map((item, at): APISelectMenuOption => {
    const label =
      item.kind === 'sentence' || item.kind === 'event' ? wordsOf(pack, item) : sharing.items[item.kind];
    return {
      label: clipForChoice(label) || '…',
      value: String(at),
      default: (pack.chosen & (1 << at)) !== 0,
    };
  });
  return {
    type: ComponentType.StringSelect as const,
    custom_id: writePackId('pack-items', ref),
    placeholder: sharing.chooseItems,
    min_values: 1,
    max_values: options.length,
    options,
  };
}

function channelSelect(ref: PackRef, { sharing }: Phrases) {
  return {
    type: ComponentType.ChannelSelect as const,
    custom_id: writePackId('pack-channel', ref),
    placeholder: sharing.chooseChannel,
    channel_types: [ChannelType.GuildText as const, ChannelType.GuildAnnouncement as const],
    ...(ref.channelId !== undefined && {
      default_values: [{ id: ref.channelId, type: SelectMenuDefaultValueType.Channel as const }],
    }),
  };
}

/** Told after posting; an announcement can be published to followers then. */
export function renderPosted(
  { link, crosspost }: { readonly link: string; readonly crosspost?: string },
  language: Language,
): BotMessage {
  const { sharing } = phrasesIn(language);
  return card(accents.found, [
    textBlock(sharing.posted(link)),
    crosspost === undefined ? undefined : buttonRow([pushButton(sharing.crosspost, crosspost)]),
  ]);
}
