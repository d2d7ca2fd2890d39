import { ask } from './ask.ts';
import { context } from './buttons/context.ts';
import { otherEvidence } from './buttons/other-evidence.ts';
import { share } from './buttons/share.ts';
import { checkInArticles } from './check-in-articles.ts';
import type { Button, MessageMenu, SlashCommand } from './command.ts';
import { help } from './help.ts';

/** Every command and button there is. A new one is a new file and a line here. */
export const slashCommands: readonly SlashCommand[] = [ask, help];
export const messageMenus: readonly MessageMenu[] = [checkInArticles];
export const buttons: readonly Button[] = [context, otherEvidence, share];
