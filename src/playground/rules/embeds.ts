import type { FieldProblem } from '../rest/refusal.ts';
import type { Embed } from '../wire.ts';
import { lengthOf, outsideLengths, tooLong } from './fields.ts';

/** The most characters in all embeds of a message together. */
const totalCharacters = 6_000;

/** What Discord would refuse in these embeds. */
export function embedProblems(embeds: readonly Embed[]): readonly FieldProblem[] {
  const total = embeds.reduce((sum, embed) => sum + charactersIn(embed), 0);
  return [
    ...(embeds.length > 10 ? outsideLengths(['embeds'], embeds, [0, 10]) : []),
    ...embeds.flatMap(problemsOfOne),
    ...(total > totalCharacters
      ? [
          {
            path: ['embeds'],
            code: 'MAX_EMBED_SIZE_EXCEEDED',
            message: `Embed size exceeds maximum size of ${totalCharacters}`,
          },
        ]
      : []),
  ];
}

function problemsOfOne(embed: Embed, at: number): readonly FieldProblem[] {
  const path = ['embeds', at];
  const fields = embed.fields ?? [];
  return [
    ...tooLong([...path, 'title'], embed.title, 256),
    ...tooLong([...path, 'description'], embed.description, 4_096),
    ...tooLong([...path, 'footer', 'text'], embed.footer?.text, 2_048),
    ...tooLong([...path, 'author', 'name'], embed.author?.name, 256),
    ...(fields.length > 25 ? outsideLengths([...path, 'fields'], fields, [0, 25]) : []),
    ...fields.flatMap((field, number) => [
      ...outsideLengths([...path, 'fields', number, 'name'], field.name, [1, 256]),
      ...outsideLengths([...path, 'fields', number, 'value'], field.value, [1, 1_024]),
    ]),
  ];
}

function charactersIn(embed: Embed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [...texts, ...fields].reduce((sum, text) => sum + lengthOf(text ?? ''), 0);
}
