import type { Found, NotFound } from '../../src/answer/answer.ts';
import type { Evidence } from '../../src/answer/evidence.ts';
import type { Article } from '../../src/article/article.ts';
import type { Span } from '../../src/base/span.ts';
import type { BotMessage } from '../../src/message/bot-message.ts';

const text = `国际“朋友圈”日益壮大

1981年11月5日,昆明市与日本藤泽市缔结为友好城市,这是昆明市的第一个国际友好城市。

截至目前,昆明市共缔结国际友城23对、友好交流城市20对,结好城市遍及世界五大洲。在南亚东南亚的友城数量为10对,昆明市稳居全国第一。`;

/** A few sentences of the Kunming article. */
export const kunming: Article = {
  id: 'kunming-sister-cities',
  title: '第七届中国国际友好城市大会明年在昆举办',
  text,
  published: '2019-09-23',
  url: 'https://example.org/kunming_(2019)',
  sections: [{ heading: spanOf('国际“朋友圈”日益壮大'), body: { start: 12, end: text.length } }],
};

/** Where these words stand in the article. */
export function spanOf(words: string, within: string = text): Span {
  const start = within.indexOf(words);
  if (start < 0) throw new Error(`the article does not say ${words}`);
  return { start, end: start + words.length };
}

/** The sentence with these words as evidence. */
export function evidenceOf(words: string, rest: Partial<Evidence> = {}): Evidence {
  return {
    article: kunming,
    sentence: spanOf(words),
    heading: spanOf('国际“朋友圈”日益壮大'),
    figures: [],
    score: 1,
    ...rest,
  };
}

export const sisterCities = evidenceOf(
  '截至目前,昆明市共缔结国际友城23对、友好交流城市20对,结好城市遍及世界五大洲。',
  {
    asOf: spanOf('截至目前'),
  },
);
export const firstCity = evidenceOf(
  '1981年11月5日,昆明市与日本藤泽市缔结为友好城市,这是昆明市的第一个国际友好城市。',
);
export const southAsia = evidenceOf('在南亚东南亚的友城数量为10对,昆明市稳居全国第一。');

export const found: Found = {
  kind: 'found',
  others: [],
  question: '昆明有多少个国际友城？',
  readings: [],
  confidence: 0.93,
  values: [spanOf('23对')],
  evidence: [sisterCities, southAsia, firstCity],
};

export const notFound: NotFound = {
  kind: 'not-found',
  question: '昆明有几条地铁？',
  readings: [],
  confidence: 0.1,
  missing: ['地铁'],
  evidence: [sisterCities],
};

/** An answer whose only sentence is this text, with these stretches of it as values. */
export function foundIn(sentence: string, values: readonly Span[] = []): Found {
  const article: Article = { id: 'made-up', title: '题', text: sentence, sections: [] };
  const whole = { start: 0, end: sentence.length };
  return { ...found, values, evidence: [{ article, sentence: whole, figures: [], score: 1 }] };
}

/** Every text of a message, in order. */
export function textsOf(message: Pick<BotMessage, 'components'>): string[] {
  return collect(message.components, 'content');
}

/** Every button's custom id, in order. */
export function buttonsOf(message: Pick<BotMessage, 'components'>): string[] {
  return collect(message.components, 'custom_id');
}

function collect(components: readonly object[], key: string): string[] {
  return components.flatMap((component) => {
    const own = Object.entries(component).filter(([name]) => name === key);
    const children =
      'components' in component && Array.isArray(component.components) ? component.components : [];
    return [...own.map(([, value]) => String(value)), ...collect(children, key)];
  });
}
