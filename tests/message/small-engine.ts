import { Fault } from '../../src/base/fault.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { found, kunming, notFound, sisterCities, southAsia } from './sample.ts';

/** An engine that knows one question by heart, and otherwise that it does not know. Any part can be replaced. */
export function smallEngine(replaced: Partial<Engine> = {}): Engine {
  return {
    ask: (question, { articleId } = {}) => {
      if (articleId !== undefined && articleId !== kunming.id) throw new Fault('article-unknown', articleId);
      return question.includes('友城') ? { ...found, question } : { ...notFound, question };
    },
    suggest: () => [found.question],
    articles: () => [kunming],
    evidenceAt: (id, start) =>
      id === kunming.id
        ? [sisterCities, southAsia].find(({ sentence }) => sentence.start === start)
        : undefined,
    around: ({ sentence }) => [sentence],
    facts: () => ({ article: kunming, facts: [] }),
    timeline: () => ({ article: kunming, events: [] }),
    check: () => [],
    ...replaced,
  };
}
