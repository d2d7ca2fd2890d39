import { SlashCommandBuilder } from 'discord.js';
import { toPrivate } from '../src/message/bot-message.ts';
import { describe } from '../src/message/describe.ts';
import { renderHowTo } from '../src/message/render-note.ts';
import { everywhere, type SlashCommand } from './command.ts';

/** `/help`: how to ask, with a question the articles answer. */
export const help: SlashCommand = {
  data: describe(new SlashCommandBuilder(), ({ help }) => help)
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places),

  async execute(interaction, { engine, encoder, language }) {
    const [example] = engine.suggest('', { limit: 1 });
    await interaction.reply(toPrivate(renderHowTo(example, language, encoder.state().kind)));
  },
};
