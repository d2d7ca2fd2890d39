import { covers, type Span, textAt } from '../../base/span.ts';
import type { Sentence } from '../../index/sentence.ts';
import { findAnchors } from '../../ranking/anchors.ts';
import { fold } from '../../text/normalize.ts';
import { splitClauses } from '../../text/sentences.ts';
import type { ValueRule } from './value-rule.ts';

/** Words that open a reason, and those that open what follows from it. */
const reasonOpener = /(?:因为|由于|缘于|源于|因|鉴于)/u;
const effectOpener = /^(?:因此|因而|所以|从而|使得?|让|为|成为|以此|进而)/u;

/** Whether: what the article says of the subject that the question asks about, 将在缅甸仰光设办事处 of 云内动力. */
export const predicateValue: ValueRule = {
  name: 'predicate',
  select({ question }, sentence) {
    const { asking, content, want } = question;
    if (want.kind !== 'yes-no' || !asking) return [];
    const { text } = sentence.article;
    const subject = content.slice(0, asking.start).trim();
    const said = splitClauses(text, sentence.passage.sentence)
      .filter((clause) => subject.length >= 2 && fold(textAt(text, clause)).startsWith(subject))
      .map(({ start, end }) => ({ start: start + subject.length, end }))
      .filter(({ start, end }) => end - start >= 2);
    return said.length > 0 ? said.slice(0, 1) : namedIn(subject, sentence);
  },
};

/** Where the subject is one of a row, the sentence shows that it is: 马来西亚 among seven countries. */
function namedIn(subject: string, { article: { text }, figures }: Sentence): readonly Span[] {
  const [first] = figures.filter(
    (figure) =>
      figure.kind === 'place' && subject.startsWith(fold(textAt(text, figure))) && isInRow(text, figure),
  );
  return first ? [first] : [];
}

function isInRow(text: string, { start, end }: Span): boolean {
  return text.charAt(start - 1) === '、' || text.charAt(end) === '、';
}

/** Why and what for: the clause that a 因 opens, or the one that follows what was asked about. */
export const clauseValue: ValueRule = {
  name: 'clause',
  select({ question, ...query }, sentence) {
    if (question.want.kind !== 'reason') return [];
    const { text } = sentence.article;
    const clauses = splitClauses(text, sentence.passage.sentence);
    const given = clauses.flatMap((clause) => afterOpener(text, clause));
    if (given.length > 0) return given.slice(0, 1);
    const anchors = findAnchors({ question, ...query }, sentence);
    const held = clauses.map((clause) => anchors.filter((anchor) => covers(clause, anchor)).length);
    const asked = held.lastIndexOf(Math.max(...held));
    const next = clauses.slice(asked + 1).filter((_, at) => (held[asked + 1 + at] ?? 0) === 0);
    return next.map((clause) => withoutOpener(text, clause)).slice(0, 1);
  },
};

function afterOpener(text: string, clause: Span): readonly Span[] {
  const match = reasonOpener.exec(textAt(text, clause));
  if (!match) return [];
  const start = clause.start + match.index + match[0].length;
  return clause.end - start >= 4 ? [{ start, end: clause.end }] : [];
}

function withoutOpener(text: string, clause: Span): Span {
  const match = effectOpener.exec(textAt(text, clause));
  return match ? { start: clause.start + match[0].length, end: clause.end } : clause;
}
