import { SlashCommandBuilder } from 'discord.js';
import { toPrivate } from '../src/message/bot-message.ts';
import { checkText } from '../src/message/check-text.ts';
import { describe } from '../src/message/describe.ts';
import { everywhere, type SlashCommand } from './command.ts';

/** As long as a message may be: what is to be posted is no longer. */
const longestDraft = 2_000;

/** `/check`: the figures and names of a draft, held against the articles before it is posted. Private. */
export const check: SlashCommand = {
  data: describe(new SlashCommandBuilder(), ({ check }) => check)
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places)
    .addStringOption((option) =>
      describe(option, ({ check }) => check.text)
        .setRequired(true)
        .setMaxLength(longestDraft),
    ),

  async execute(interaction, context) {
    const { language } = context;
    const text = interaction.options.getString('text', true);
    const [first, ...more] = checkText({ text, via: 'slash', language }, context);
    await interaction.reply(toPrivate(first));
    for (const message of more) await interaction.followUp(toPrivate(message));
  },
};
