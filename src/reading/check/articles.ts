import { type Span, textAt } from '../../base/span.ts';
import { countryAt } from '../../figures/names/gazetteer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Sentence } from '../../index/sentence.ts';
import { type AliasGroup, namesOfSame } from '../../matching/aliases.ts';
import { synonymsOf } from '../../matching/synonyms.ts';
import { fold } from '../../text/normalize.ts';
import { remembered } from '../remembered.ts';

/** What checking asks of the articles. */
export interface Articles {
  /** The sentences that bear on a text, best first. */
  search(text: string): readonly Sentence[];
  /** The word with its other names and synonyms, and a name also without the country before it or the 市 behind. */
  formsOf(word: string): readonly string[];
  /** 0 for what every sentence has, 1 for what none has. */
  rarityOf(forms: readonly string[]): number;
  /** Whether the article is about this name: then it is meant even where it is not said. */
  isTopic(forms: readonly string[], sentence: Sentence): boolean;
  /** Headline, heading and the sentences just before, folded: what a reader has in view. */
  contextOf(sentence: Sentence): string;
}

/** A name that this share of the sentences has is what the article is about. */
const topicShare = 0.15;
/** How many sentences before may name what one speaks of. */
const sentencesBefore = 2;

/** The articles of an index as checking sees them. */
export function readArticles(
  index: PassageIndex,
  aliases: readonly AliasGroup[],
  search: Articles['search'],
): Articles {
  const occurrences = (form: string): number => index.occurrences(form).length;
  const most = Math.log(2 + 2 * index.size);
  return {
    search,
    formsOf: (word) => formsOf(word, aliases),
    rarityOf(forms) {
      const count = Math.max(0, ...forms.slice(0, 3).map(occurrences));
      return Math.log(1 + (index.size - count + 0.5) / (count + 0.5)) / most;
    },
    isTopic(forms, { number }) {
      const { article, first, end } = index.articleOf(number);
      const title = fold(article.title);
      return forms.some((form) => {
        const inArticle = index.occurrences(form).filter((place) => place >= first && place < end).length;
        return title.includes(form) || inArticle > topicShare * (end - first);
      });
    },
    contextOf: remembered(({ number, article, passage }: Sentence) => {
      const { passages, first } = index.articleOf(number);
      const at = number - first;
      const before = passages
        .slice(Math.max(0, at - sentencesBefore), at)
        .filter(({ section }) => section === passage.section)
        .map(({ sentence }) => sentence);
      const heading = article.sections[passage.section]?.heading;
      const shown = (span: Span): string => textAt(article.text, span);
      return fold([article.title, ...(heading ? [heading] : []).map(shown), ...before.map(shown)].join('\n'));
    }),
  };
}

function formsOf(word: string, aliases: readonly AliasGroup[]): readonly string[] {
  const country = countryAt(word, 0) ?? '';
  const bare = word.slice(country.length).length >= 2 ? word.slice(country.length) : word;
  const plain = [word, bare].map((form) => (form.length > 2 ? form.replace(/[省市县]$/u, '') : form));
  const forms = [word, ...plain, bare];
  const others = namesOfSame(word, aliases)
    .filter(({ named }) => forms.includes(named))
    .flatMap((same) => same.others);
  return [...new Set([...forms, ...others, ...synonymsOf(word)])];
}
