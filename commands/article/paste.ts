import { readDay } from '../../src/article/day.ts';
import { Fault } from '../../src/base/fault.ts';
import { type Ingested, ingestText } from '../../src/ingest/ingest.ts';
import type { Form } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import { takeIn } from './take-in.ts';

/** The form with a pasted article. */
export const pasteArticle: Form = {
  name: 'paste-article',
  isForManagers: true,
  async submit(interaction, _args, context) {
    const field = (id: string): string => interaction.fields.getTextInputValue(id).trim();
    await takeIn(interaction, async () => withFacts(ingestText(field('text')), field), inServer(context));
  },
};

/** What was filled in beside the text wins over what the text says. */
function withFacts(taken: Ingested, field: (id: string) => string): Ingested {
  const [title, source, published] = [field('title'), field('source'), field('published')];
  return {
    ...taken,
    ...(title && { title }),
    ...(source && { source }),
    ...(published && { published: dayOf(published) }),
  };
}

function dayOf(published: string): string {
  const day = readDay(published);
  if (day) return day;
  throw new Fault('article-unreadable', `"published" must be a day such as 2019-09-23, not "${published}"`);
}
