import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Services } from '../../commands/command.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { makeVectors } from '../support/made-vectors.ts';
import { servicesOf } from '../support/services.ts';
import { buttonCalled, isPrivate, type Stage, shownIn, startWith } from './start-bot.ts';

const segmenter = createSegmenter({ choice: 'node-rs' });
const vectors = makeVectors(['桥梁']);
const articles = [
  parseArticle({
    id: 'bridge',
    title: '大桥',
    text: '大桥全长1280米，耗时3年建成。桥面宽32米，可并排行驶六辆车。',
  }),
];
let services: Services;
let stage: Stage;

beforeAll(async () => {
  const engine = createEngine(articles, { segmenter, vectorsOf: (article) => vectors.article(article) });
  const encoder = {
    state: () => ({ kind: 'ready', model: 'made-up' }) as const,
    question: async (text: string) => vectors.question(text),
    arrived: Promise.resolve(undefined),
    close: async () => {},
  };
  services = { ...(await servicesOf(engine)), encoder };
  stage = await startWith(services);
});
afterAll(async () => {
  await stage.stop();
  await services.store.close();
});

test('为什么是这句 tells, privately, which words match, which do not, and how near the sentence is in meaning', async () => {
  const answer = await stage.slash('ask', { question: '大桥全长多少米？' });
  const why = await stage.press(answer.id, buttonCalled('为什么是这句', answer));
  expect(isPrivate(why)).toBe(true);
  expect(shownIn(why)).toContain('“大桥”');
  expect(shownIn(why)).toMatch(/意思：[●○]{5}/u);
});

test('/help says by what answers go', async () => {
  expect(shownIn(await stage.slash('help'))).toContain('既看词语，也看意思');
});
