import type { Article } from '../article/article.ts';
import { type Span, textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../index/sentence.ts';
import { fold } from '../text/normalize.ts';
import { eventOf } from './event.ts';
import { whatOf } from './what/index.ts';

/** A figure of an article with what it is of. All spans are of the article's text. */
export interface Fact {
  readonly article: Article;
  readonly figure: Figure;
  /** What is counted, measured or ranked; of a date what happened, of a person the office. */
  readonly what?: Span;
  /** The heading it stands under. */
  readonly section?: Span;
  readonly sentence: Span;
}

/** Every figure and name of some sentences, in their order. */
export function factsOf(sentences: readonly Sentence[]): readonly Fact[] {
  return sentences.flatMap((sentence) => {
    const { article, passage } = sentence;
    const section = article.sections[passage.section]?.heading;
    return sentence.figures.map((figure) => {
      const what = figure.kind === 'date' ? eventOf(figure, sentence) : whatOf(figure, sentence);
      return {
        article,
        figure,
        ...(what && { what }),
        ...(section && { section }),
        sentence: passage.sentence,
      };
    });
  });
}

/** Whether the fact is about this topic: its sentence, or the heading above it, has the words, in either script. */
export function isAbout(topic: string, { article: { text }, sentence, section }: Fact): boolean {
  const words = fold(topic).split(/\s+/u).filter(Boolean);
  const told = fold(textAt(text, sentence) + (section ? textAt(text, section) : ''));
  return words.every((word) => told.includes(word));
}

/** The facts under one heading; before the first heading there is none. */
export interface FactSection {
  readonly heading?: Span;
  readonly facts: readonly Fact[];
}

/** The facts under the headings of their article, in order. */
export function bySection(facts: readonly Fact[]): readonly FactSection[] {
  const sections: { heading?: Span; facts: Fact[] }[] = [];
  for (const fact of facts) {
    const last = sections.at(-1);
    if (last && last.heading?.start === fact.section?.start) last.facts.push(fact);
    else sections.push({ ...(fact.section && { heading: fact.section }), facts: [fact] });
  }
  return sections;
}
