import { dropDraft, keepDraft } from './article/drafts.ts';
import { restoreArticle } from './article/history.ts';
import { articlesPage } from './article/list.ts';
import { pasteArticle } from './article/paste.ts';
import { leaveArticle, removeArticle } from './article/remove.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { context } from './buttons/context.ts';
import { otherEvidence } from './buttons/other-evidence.ts';
import { page } from './buttons/page.ts';
import { publish } from './buttons/publish.ts';
import { share } from './buttons/share.ts';
import { why } from './buttons/why.ts';
import { check } from './check.ts';
import { checkInArticles } from './check-in-articles.ts';
import type { Button, Form, MessageMenu, Select, SlashCommand } from './command.ts';
import { digest } from './digest.ts';
import { facts } from './facts.ts';
import { useful } from './feedback/useful.ts';
import { wrong, wrongNote } from './feedback/wrong.ts';
import { help } from './help.ts';
import { inboxAlias, inboxName } from './inbox/alias.ts';
import { inboxDismiss, inboxRestore } from './inbox/dismiss.ts';
import { inboxOpen, inboxPage } from './inbox/open.ts';
import { inboxPin } from './inbox/pin.ts';
import { inboxPins, inboxUnpin } from './inbox/pins.ts';
import { inboxNote, inboxWrite } from './inbox/write-note.ts';
import { inbox } from './inbox.ts';
import { settings } from './settings.ts';
import { packMarkdownCopy } from './share/markdown.ts';
import { pack, packChannel, packItems } from './share/open.ts';
import { packCrosspost, packPost } from './share/post.ts';
import { publishStats } from './stats/publish.ts';
import { stats } from './stats.ts';
import { summary } from './summary.ts';
import { takeInMessage } from './take-in-message.ts';
import { timeline } from './timeline.ts';

/** Every command and button there is. A new one is a new file and a line here. */
export const slashCommands: readonly SlashCommand[] = [
  ask,
  facts,
  timeline,
  summary,
  check,
  article,
  settings,
  digest,
  stats,
  inbox,
  help,
];
export const messageMenus: readonly MessageMenu[] = [checkInArticles, takeInMessage];
export const buttons: readonly Button[] = [
  context,
  otherEvidence,
  share,
  why,
  page,
  publish,
  useful,
  wrong,
  keepDraft,
  dropDraft,
  removeArticle,
  leaveArticle,
  restoreArticle,
  articlesPage,
  pack,
  packPost,
  packMarkdownCopy,
  packCrosspost,
  publishStats,
  inboxPage,
  inboxOpen,
  inboxWrite,
  inboxName,
  inboxDismiss,
  inboxRestore,
  inboxPins,
  inboxUnpin,
];
export const forms: readonly Form[] = [pasteArticle, wrongNote, inboxNote, inboxAlias];
export const selects: readonly Select[] = [packItems, packChannel, inboxPin];
