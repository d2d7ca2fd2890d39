import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const root = resolve(import.meta.dirname, '..');

/** Import your own room, or lower ones. Rooms on one floor do not see each other. */
const floors: readonly (readonly string[])[] = [
  ['src/base', 'src/text'],
  ['src/article', 'src/figures', 'src/meaning'],
  ['src/index', 'src/question'],
  ['src/matching'],
  ['src/ranking'],
  ['src/answer', 'src/reading'],
  ['src/ingest', 'src/store', 'src/encoder'],
  ['src/library'],
  ['src/engine'],
  ['src/report'],
  ['src/message'],
  ['commands'],
  ['src/discord'],
  ['src/cli', 'src/playground'],
  ['src'],
];

/** base stands under everything, text beside it: what we know of Chinese may use spans and faults. */
const seenByItsOwnFloor = new Set(['src/base']);

const sources = [...filesUnder('src'), ...filesUnder('commands')];
const imports = new Map(sources.map((file) => [file, importsOf(file)]));

describe('the floors', () => {
  test('every file stands in a room that has a floor', () => {
    expect(sources.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  test('no file imports from a higher floor, or from another room of its own', () => {
    const upward = [...imports].flatMap(([file, { local }]) =>
      local.filter((target) => !isAllowed(file, target)).map((target) => `${file} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  test('no imports go round in a circle', () => {
    expect(findCircle()).toEqual([]);
  });

  test('an outside package is named in one file; discord.js in the three rooms that speak it', () => {
    const named = new Map<string, string[]>();
    for (const [file, { outside }] of imports) {
      for (const name of outside) named.set(name, [...(named.get(name) ?? []), file]);
    }
    const discordRooms = ['commands', 'src/message', 'src/discord'];
    expect((named.get('discord.js') ?? []).filter((file) => !discordRooms.includes(roomOf(file)))).toEqual(
      [],
    );
    named.delete('discord.js');
    expect([...named].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  test('there is no room for odds and ends', () => {
    expect(
      sources.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|types)(?:\/|\.ts$)/u.test(file)),
    ).toEqual([]);
  });
});

describe('the lists', () => {
  test('.env.example names exactly the settings that readConfig reads', () => {
    const read = new Set<string>();
    readConfig(new Proxy({}, { get: (_, name) => void read.add(String(name)) }));
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=/gmu)].map((match) => match[1] ?? '');
    expect(named.sort()).toEqual([...read].sort());
  });

  test('commands/index.ts imports every file of its folder', () => {
    const listed = importsOf('commands/index.ts').local;
    const files = filesUnder('commands').filter((file) => !/\/(?:index|command)\.ts$/u.test(file));
    expect(files.filter((file) => !listed.includes(file) && !isImportedBeside(file))).toEqual([]);
  });
});

/** A file that another command builds upon is no command itself. */
function isImportedBeside(file: string): boolean {
  return [...imports].some(([other, { local }]) => other.startsWith('commands/') && local.includes(file));
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .filter((file) => !file.startsWith('src/playground/page/'));
}

function importsOf(file: string): { readonly local: readonly string[]; readonly outside: readonly string[] } {
  const source = readFileSync(join(root, file), 'utf8');
  const pattern = /(?:\bfrom|^import|\bimport\(|\brequire\()\s*'([^']+)'/gmu;
  const targets = [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))];
  return {
    local: targets
      .filter((target) => target.startsWith('.'))
      .map((target) => relative(root, resolve(root, dirname(file), target))),
    outside: [...new Set(targets.filter((target) => !/^(?:\.|node:)/u.test(target)).map(packageOf))],
  };
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' && !second.endsWith('.ts') ? `${top}/${second}` : top;
}

function floorOf(file: string): number {
  return floors.findIndex((rooms) => rooms.includes(roomOf(file)));
}

function isAllowed(file: string, target: string): boolean {
  if (target.endsWith('.json')) return roomOf(file) === roomOf(target);
  if (roomOf(file) === roomOf(target)) return true;
  const isBeside = floorOf(file) === floorOf(target) && seenByItsOwnFloor.has(roomOf(target));
  return isBeside || floorOf(target) < floorOf(file);
}

/** The files of one circle, or none. */
function findCircle(): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of imports.get(file)?.local ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of sources) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
