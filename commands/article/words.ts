import { toPrivate } from '../../src/message/bot-message.ts';
import { describe } from '../../src/message/describe.ts';
import { onOneLine } from '../../src/message/escape.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { choicesAmong } from '../../src/message/suggestions.ts';
import { inServer } from '../in-server/in-server.ts';
import type { Subcommand } from '../in-server/subcommand.ts';
import { readNames, showName } from './names.ts';

const longestWord = 100;
const longestNames = 300;

/** `/article alias add`: names of one thing, parted by an equals sign. */
export const addAlias: Subcommand = {
  path: 'alias add',
  isForManagers: true,
  build: (builder) =>
    describe(builder, ({ articles }) => articles.alias.add).addStringOption((option) =>
      describe(option, ({ articles }) => articles.alias.add.names)
        .setRequired(true)
        .setMaxLength(longestNames),
    ),
  async execute(interaction, { store, server, engines, language }) {
    const { articles } = phrasesIn(language);
    const names = readNames(interaction.options.getString('names', true));
    if (names.length < 2) {
      await interaction.reply(toPrivate(renderNote(articles.aliasesNeedTwo)));
      return;
    }
    await store.words.addAliases(server, names);
    await engines.fresh(server);
    await interaction.reply(toPrivate(renderNote(articles.aliasesAdded(names.map(showName)))));
  },
};

/** `/article alias remove`. */
export const removeAlias: Subcommand = {
  path: 'alias remove',
  isForManagers: true,
  build: (builder) =>
    describe(builder, ({ articles }) => articles.alias.remove).addStringOption((option) =>
      describe(option, ({ articles }) => articles.alias.remove.which)
        .setRequired(true)
        .setAutocomplete(true),
    ),
  async execute(interaction, { store, server, engines, language }) {
    const { articles } = phrasesIn(language);
    const name = interaction.options.getString('which', true);
    const isGone = await store.words.removeAlias(server, name);
    await engines.fresh(server);
    const told = isGone ? articles.aliasRemoved(showName(name)) : articles.unknownWord(showName(name));
    await interaction.reply(toPrivate(renderNote(told)));
  },
  async autocomplete(interaction, context) {
    const { store, server } = inServer(context);
    const names = (await store.words.aliases(server)).flat();
    await interaction.respond(choicesAmong(names, interaction.options.getFocused()));
  },
};

/** `/article word add`: a word that is not to be cut apart in this server. */
export const addWord: Subcommand = {
  path: 'word add',
  isForManagers: true,
  build: (builder) =>
    describe(builder, ({ articles }) => articles.word.add).addStringOption((option) =>
      describe(option, ({ articles }) => articles.word.add.word)
        .setRequired(true)
        .setMaxLength(longestWord),
    ),
  async execute(interaction, { store, server, engines, language }) {
    const word = onOneLine(interaction.options.getString('word', true));
    await store.words.addWord(server, word);
    await engines.fresh(server);
    await interaction.reply(toPrivate(renderNote(phrasesIn(language).articles.wordAdded(showName(word)))));
  },
};

/** `/article word remove`. */
export const removeWord: Subcommand = {
  path: 'word remove',
  isForManagers: true,
  build: (builder) =>
    describe(builder, ({ articles }) => articles.word.remove).addStringOption((option) =>
      describe(option, ({ articles }) => articles.word.remove.which)
        .setRequired(true)
        .setAutocomplete(true),
    ),
  async execute(interaction, { store, server, engines, language }) {
    const { articles } = phrasesIn(language);
    const word = interaction.options.getString('which', true);
    const isGone = await store.words.removeWord(server, word);
    await engines.fresh(server);
    const told = isGone ? articles.wordRemoved(showName(word)) : articles.unknownWord(showName(word));
    await interaction.reply(toPrivate(renderNote(told)));
  },
  async autocomplete(interaction, context) {
    const { store, server } = inServer(context);
    await interaction.respond(
      choicesAmong(await store.words.words(server), interaction.options.getFocused()),
    );
  },
};
