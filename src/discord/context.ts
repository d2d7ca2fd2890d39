import type { CommandContext, Services } from '../../commands/command.ts';
import type { Log } from '../base/log.ts';
import type { Recent } from '../base/recent.ts';
import type { Drafts } from '../library/drafts.ts';
import { readPinned } from '../message/inbox/pinned.ts';
import { keepQuestion } from '../message/keep-question.ts';
import type { Language } from '../message/language.ts';
import type { PersonKey } from '../message/person-key.ts';
import { type ServerSettings, usualSettings } from '../store/settings.ts';
import type { Crosspost, Post } from './post.ts';

/** What the bot is made of, for as long as it runs. */
export interface BotParts extends Services {
  readonly log: Log;
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** The time of day. */
  readonly clock: () => Date;
  readonly shared: Recent;
  readonly drafts: Drafts;
  readonly personKey: PersonKey;
  readonly post: Post;
  readonly crosspost: Crosspost;
}

/** Where something was asked, and in which language to answer unless the server has set one. */
export interface Place {
  readonly server: string | undefined;
  readonly language: Language;
}

/** What a command works with at a place. Throws Fault `store-unavailable`. */
export async function openContext(parts: BotParts, { server, language }: Place): Promise<CommandContext> {
  const [engine, settings] = await Promise.all([parts.engines.of(server), readSettings(parts, server)]);
  return {
    ...parts,
    server,
    engine,
    settings,
    language: settings.language === 'auto' ? language : settings.language,
    pinned: (asked) => readPinned(asked, { ...parts, server, engine }),
    keep: (asked) => keepQuestion(asked, { ...parts, server, settings }),
  };
}

/** Direct messages belong to no server: there is nothing to set. */
function readSettings({ store }: Services, server: string | undefined): Promise<ServerSettings> {
  return server === undefined ? Promise.resolve(usualSettings) : store.settings.read(server);
}
