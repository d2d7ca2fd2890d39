/** What the buttons, menus and forms of the bot's messages do. A new one is a name here and a file in commands/. */
export type ControlName =
  // under answers, facts and timelines
  | 'context'
  | 'other'
  | 'share'
  | 'why'
  | 'page'
  | 'publish'
  | 'useful'
  | 'wrong'
  | 'wrong-note'
  // for what is put together to be posted
  | 'pack'
  | 'pack-items'
  | 'pack-channel'
  | 'pack-post'
  | 'pack-markdown'
  | 'pack-crosspost'
  // for those who manage a server
  | 'publish-stats'
  // for those who manage articles
  | 'paste-article'
  | 'keep-draft'
  | 'drop-draft'
  | 'remove-article'
  | 'leave-article'
  | 'restore-article'
  | 'articles-page'
  // in their inbox
  | 'inbox-page'
  | 'inbox-open'
  | 'inbox-pin'
  | 'inbox-write'
  | 'inbox-note'
  | 'inbox-name'
  | 'inbox-alias'
  | 'inbox-dismiss'
  | 'inbox-restore'
  | 'inbox-pins'
  | 'inbox-unpin';

/** A custom id taken apart. Whatever comes back from Discord is a name, not proof: anybody can send anything. */
export interface ControlId {
  readonly name: string;
  readonly args: readonly string[];
}

/** Discord's limit for a custom id. */
const customIdCharacters = 100;

/** The custom id of a control about these things, or about as many of them as an id has room for. */
export function writeControlId(name: ControlName, args: readonly (string | number)[] = []): string {
  let id: string = name;
  for (const arg of args) {
    const longer = `${id}:${arg}`;
    if (longer.length > customIdCharacters) break;
    id = longer;
  }
  return id;
}

/** Reads any custom id at all. */
export function readControlId(customId: string): ControlId {
  const [name = '', ...args] = customId.split(':');
  return { name, args };
}
