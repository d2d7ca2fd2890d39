import type { FieldProblem } from '../rest/refusal.ts';
import type { Embed } from '../wire.ts';
import { lengthOf } from './fields.ts';

/** The most characters in all embeds of a message together. */
const totalCharacters = 6_000;

/** What Discord's specification does not say of embeds: how long all of them may be together. */
export function embedProblems(embeds: readonly Embed[]): readonly FieldProblem[] {
  const total = embeds.reduce((sum, embed) => sum + charactersIn(embed), 0);
  const message = `Embed size exceeds maximum size of ${totalCharacters}`;
  return total > totalCharacters ? [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }] : [];
}

function charactersIn(embed: Embed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [...texts, ...fields].reduce((sum, text) => sum + lengthOf(text ?? ''), 0);
}
