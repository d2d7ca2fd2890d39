import type { TaggedWord } from '../../text/segment.ts';
import { citiesTakenForWords } from './cities.ts';
import { contextOf } from './context.ts';
import type { Doubt, Finding } from './doubt.ts';

/** What jieba tags as places although it names none in particular. */
const namesNothing = new Set(
  '外国 国外 全国 国内 海外 境外 境内 当地 本地 各地 外地 世界 全球 东西 西部 东部 南部 北部 中部 地方 城里 全省 全市'.split(
    ' ',
  ),
);

function isProperName({ word, tag }: TaggedWord): boolean {
  if (citiesTakenForWords.has(word)) return true;
  return /^n[rst]/u.test(tag) && /^\p{Script=Han}{2,}$/u.test(word) && !namesNothing.has(word);
}

/** Places, persons and bodies that the question names, as they were read. */
function namesOf({ query }: Finding): readonly string[] {
  return query.words.filter(isProperName).map(({ word }) => word);
}

/** A name that this share of the sentences has is what the article is about, and meant where it is left out. */
const subjectShare = 0.15;

/** The names of the question that the article is not about. */
function otherNamesOf(finding: Finding): readonly string[] {
  const { terms, indexed } = finding.best.match;
  const sentences = indexed.end - indexed.first;
  const isSubject = (name: string): boolean =>
    terms.some(
      ({ term, isInTitle, sentenceCount }) =>
        term === name && (isInTitle || sentenceCount > subjectShare * sentences),
    );
  return namesOf(finding).filter((name) => !isSubject(name));
}

/** Whether a name, or it without the 市 or 国 at its end, stands in the text. */
function isNamed(name: string, text: string): boolean {
  return text.includes(name) || (name.length > 2 && text.includes(name.replace(/[省市县州国]$/u, '')));
}

/** A name of the question is in no article: 北京有多少对友好城市. */
export const missingName: Doubt = {
  name: 'missing-name',
  weigh(finding) {
    const { missing } = finding.query;
    return missing.some(isProperName) ? 1 : 0;
  },
  decisiveAt: 1,
};

/** A name of the question stands elsewhere, and nowhere near the best sentence: what that says is said of another. */
export const nameElsewhere: Doubt = {
  name: 'name-elsewhere',
  weigh(finding) {
    const names = otherNamesOf(finding);
    if (names.length === 0) return 0;
    const context = contextOf(finding.best);
    return names.filter((name) => !isNamed(name, context)).length / names.length;
  },
  decisiveAt: 0.5,
  isPassable: true,
};

/** A name of the question, other than what the article is about, is not in the best sentence itself. */
export const nameNotBeside: Doubt = {
  name: 'name-not-beside',
  weigh(finding) {
    const names = otherNamesOf(finding);
    const { folded } = finding.best.sentence;
    return names.length === 0 ? 0 : names.filter((name) => !isNamed(name, folded)).length / names.length;
  },
};
