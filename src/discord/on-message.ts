import { cleanContent, type Message } from 'discord.js';
import type { CommandContext } from '../../commands/command.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import { answerQuestion } from '../message/answer-question.ts';
import type { BotMessage } from '../message/bot-message.ts';
import { languageOfMessage, phrasesIn } from '../message/language.ts';
import { renderNote } from '../message/render-note.ts';
import { type BotParts, openContext } from './context.ts';

/** Answers a message that is meant for the bot: a mention in a channel, or anything in a DM. Never rejects. */
export async function onMessage(message: Message, parts: BotParts): Promise<void> {
  const text = questionIn(message);
  if (text === undefined) return;
  const language = languageOfMessage(text, message.guild?.preferredLocale);
  const via = message.inGuild() ? 'mention' : 'dm';
  try {
    const context = await openContext(parts, { server: message.guildId ?? undefined, language });
    await message.reply({ ...(await replyTo(message, text, context)), ...once(message) });
  } catch (error) {
    const reason = error instanceof Error ? error.stack : reasonOf(error);
    parts.log.error('message-failed', { via, reason });
    const phrases = phrasesIn(language);
    const apology = renderNote(error instanceof Fault ? phrases.faults[error.code] : phrases.failed);
    await message.reply({ ...apology, ...once(message) }).catch((second: unknown) => {
      // Most likely we may not write in this channel: nobody can be told.
      parts.log.warn('message-unanswered', { via, reason: reasonOf(second) });
    });
  }
}

/** The answer; where the server answers in other channels only, the way there. */
async function replyTo(message: Message, text: string, context: CommandContext): Promise<BotMessage> {
  const { settings, language } = context;
  if (message.inGuild() && !answersIn(message, settings.answerChannels)) {
    const there = settings.answerChannels.map((id) => `<#${id}>`);
    return renderNote(phrasesIn(language).settings.askThere(there));
  }
  const via = message.inGuild() ? 'mention' : 'dm';
  return (await answerQuestion({ text, via, language, isPrivate: false }, context)).message;
}

/** A thread belongs to the channel it hangs on. */
function answersIn({ channelId, channel }: Message<true>, channels: readonly string[]): boolean {
  if (channels.length === 0 || channels.includes(channelId)) return true;
  return channel.isThread() && channel.parentId !== null && channels.includes(channel.parentId);
}

/** With the question's id for a nonce, Discord makes one reply of however many attempts; the question may be gone. */
function once({ id }: Message) {
  return { nonce: id, enforceNonce: true, failIfNotExists: false } as const;
}

/** What is asked of us, with people's names for their mentions; undefined if the message is not for us. */
function questionIn(message: Message): string | undefined {
  if (message.author.bot || message.system || message.webhookId !== null) return undefined;
  const mention = new RegExp(`<@!?${message.client.user.id}>`, 'gu');
  const rest = message.content.replace(mention, ' ');
  const isMentioned = rest !== message.content;
  return isMentioned || !message.inGuild() ? cleanContent(rest, message.channel).trim() : undefined;
}
