import { Fault } from '../base/fault.ts';
import { exportTo, readExport, writeExport } from '../library/export.ts';
import { readSources } from '../library/read-sources.ts';
import type { Store } from '../store/open-store.ts';
import { everyServer } from '../store/scope.ts';
import type { CliParts } from './cli-parts.ts';
import type { Command } from './program.ts';

interface LibraryFlags {
  readonly server: string;
  readonly json?: boolean;
}

/** `library …`: the articles in the database, those of one server or those that every server reads. */
export function addLibraryCommands(program: Command, parts: CliParts): void {
  const library = program
    .command('library')
    .description("the database's articles: add, list, show, remove, export, import");
  const add = (usage: string, description: string): Command =>
    library
      .command(usage)
      .description(description)
      .option('--server <id>', 'a server of Discord; otherwise what every server reads', everyServer)
      .option('--json', 'print JSON');
  add('add <file-or-url...>', 'take articles in, or newer versions of them').action(
    (sources: string[], flags: LibraryFlags) =>
      withStore(
        parts,
        async (store) => {
          const drafts = await readSources(sources);
          const saved = await store.articles.saveAll(flags.server, drafts);
          return saved.map(({ id, title, version }) => ({ id, title, version }));
        },
        flags,
      ),
  );
  add('list', 'list the articles').action((flags: LibraryFlags) =>
    withStore(
      parts,
      async (store) => {
        const current = await store.articles.list(flags.server);
        return current.map(({ id, title, version, savedAt }) => ({ id, title, version, savedAt }));
      },
      flags,
    ),
  );
  add('show <id>', 'print an article as it is exported').action((id: string, flags: LibraryFlags) =>
    withStore(
      parts,
      async (store) => {
        const found = existing(await store.articles.find(flags.server, id), id);
        return flags.json ? [{ ...found }] : [{ text: writeExport(found) }];
      },
      flags,
    ),
  );
  add('remove <id>', 'answer from an article no more; it can be restored in Discord').action(
    (id: string, flags: LibraryFlags) =>
      withStore(
        parts,
        async (store) => {
          existing((await store.articles.remove(flags.server, id)) || undefined, id);
          return [{ id, removed: true }];
        },
        flags,
      ),
  );
  add('export <folder>', 'write every article as a .md file').action((folder: string, flags: LibraryFlags) =>
    withStore(
      parts,
      async (store) => {
        const articles = await store.articles.current(flags.server);
        await exportTo(folder, articles);
        return [{ folder, articles: articles.length }];
      },
      flags,
    ),
  );
  add('import <folder>', 'take in what was exported, all or nothing').action(
    (folder: string, flags: LibraryFlags) =>
      withStore(
        parts,
        async (store) => {
          const saved = await store.articles.saveAll(flags.server, await readExport(folder));
          return [{ folder, articles: saved.length }];
        },
        flags,
      ),
  );
}

type Row = Readonly<Record<string, string | number | boolean | undefined>>;

/** Runs a command on the store and prints its rows: JSON Lines, or the values with tabs between them. */
async function withStore(
  { console, openStore }: CliParts,
  work: (store: Store) => Promise<readonly Row[]>,
  { json }: LibraryFlags,
): Promise<void> {
  const store = await openStore();
  try {
    for (const row of await work(store)) {
      await console.print(
        json
          ? JSON.stringify(row)
          : Object.values(row)
              .filter((one) => one !== undefined)
              .join('\t'),
      );
    }
  } finally {
    await store.close();
  }
}

function existing<T>(found: T | undefined, id: string): T {
  if (found !== undefined) return found;
  throw new Fault(
    'article-unknown',
    `there is no article "${id}" here; zhaiju library list shows them (--server for a server's own)`,
  );
}
