import { readdirSync } from 'node:fs';
import { ApplicationCommandType } from 'discord.js';
import { expect, test } from 'vitest';
import { buttons, forms, messageMenus, selects, slashCommands } from '../../commands/index.ts';

const folder = new URL('../../commands/', import.meta.url);
const filesIn = (path: string) =>
  readdirSync(new URL(path, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

const commands = [...slashCommands, ...messageMenus];
const bodies = commands.map(({ data }) => data.toJSON());

test('every command file is in the list, and its name once', async () => {
  const files = filesIn('.').filter((name) => !['index.ts', 'command.ts'].includes(name));
  const exported = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  expect(new Set(exported.flatMap((module) => Object.values(module)))).toEqual(new Set(commands));
  expect(new Set(commands.map(({ data }) => data.name)).size).toBe(commands.length);
});

test('every button, form and select of the folders is in the list, and its name once', async () => {
  const files = ['buttons', 'article', 'share', 'feedback', 'digest', 'stats', 'inbox'].flatMap((name) =>
    filesIn(`${name}/`).map((file) => `${name}/${file}`),
  );
  const exported = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  const controls = exported
    .flatMap((module) => Object.values(module))
    .filter(
      (one) =>
        typeof one === 'object' && one !== null && ('press' in one || 'submit' in one || 'choose' in one),
    );
  expect(new Set(controls)).toEqual(new Set([...buttons, ...forms, ...selects]));
  const names = [...buttons, ...forms, ...selects].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('/ask is called 提问 and 提問 and keeps its English option names', () => {
  expect(bodies.find(({ name }) => name === 'ask')).toMatchObject({
    name_localizations: { 'zh-CN': '提问', 'zh-TW': '提問', 'en-US': 'ask' },
    options: [
      { name: 'question', required: true, autocomplete: true, name_localizations: { 'zh-TW': '問題' } },
      { name: 'article', autocomplete: true },
      { name: 'private' },
    ],
  });
});

test('the first message menu is called 在文章中查证', () => {
  expect(bodies.find(({ type }) => type === ApplicationCommandType.Message)).toMatchObject({
    name: '在文章中查证',
    name_localizations: { 'zh-TW': '在文章中查證' },
  });
});

/** What changes a server belongs to it; the rest goes wherever people are. */
const inServersOnly = ['article', 'settings', 'digest', 'stats', 'inbox', '收录为文章'];

test.each(bodies.map((body) => [body.name, body] as const))(
  '%s can be used where it makes sense, and Discord takes it',
  (name, body) => {
    const places = inServersOnly.includes(name)
      ? { integration_types: [0], contexts: [0] }
      : { integration_types: [0, 1], contexts: [0, 1, 2] };
    expect(body).toMatchObject(places);
    expect(JSON.stringify(body).length).toBeLessThan(8_000);
    if (body.type === ApplicationCommandType.Message) return;
    for (const name of namesIn(body)) expect(name).toMatch(/^[\p{Ll}\p{Lo}\p{N}_-]{1,32}$/u);
  },
);

function namesIn(body: object): unknown[] {
  const options = 'options' in body && Array.isArray(body.options) ? body.options : [];
  const localized = 'name_localizations' in body ? Object.values(body.name_localizations ?? {}) : [];
  return ['name' in body && body.name, ...localized, ...options.flatMap(namesIn)];
}
