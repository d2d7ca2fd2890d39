import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { readCorpus } from '../../src/library/read-corpus.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { shownByDiscord } from '../message/shown-by-discord.ts';
import { buttonCalled, labelsIn, type Stage, shownIn, startBot } from './start-bot.ts';

const corpus = new URL('../../corpus/', import.meta.url).pathname;
const stored = readFileSync(new URL('../../corpus/kunming-sister-cities.md', import.meta.url), 'utf8');
let engine: Engine;
let stage: Stage;

beforeAll(async () => {
  const { articles } = await readCorpus(corpus);
  engine = createEngine(articles, { segmenter: createSegmenter() });
  stage = await startBot(engine);
});
afterAll(() => stage.stop());

/** The block quote of a message as a person sees it. */
function quotedIn(markdown: string): string {
  const quoted = markdown.split('\n').filter((line) => line.startsWith('> '));
  return shownByDiscord(quoted.join('\n')).text;
}

test.each([
  ['昆明有多少个国际友城？', '23对'],
  ['昆明有多少個國際友城？', '23对'],
  ['昆明的第一个国际友好城市是什么时候缔结的？', '1981年11月5日'],
])('%s is answered with %s and the sentence as it is stored', async (question, figure) => {
  const reply = shownIn(await stage.say(stage.home, `${stage.mention} ${question}`));
  expect(reply).toMatch(new RegExp(`^#+ ${figure}$`, 'mu'));
  expect(quotedIn(reply)).toContain(figure);
  expect(stored).toContain(quotedIn(reply));
});

test('what the article does not say is said plainly, with the word it does not have', async () => {
  const reply = shownIn(await stage.slash('ask', { question: '昆明有几条地铁？' }));
  expect(reply).toContain('文章里没有说');
  expect(reply).toContain('地铁');
});

test('every suggested question is answered', async () => {
  const choices = await stage.autocomplete('ask', { question: '' });
  expect(choices.length).toBeGreaterThan(5);
  for (const { value } of choices) {
    expect(shownIn(await stage.slash('ask', { question: String(value) }))).toMatch(
      /^#{1,3} (?!文章里没有说)/mu,
    );
  }
});

test('context and other evidence are the article, word for word', async () => {
  const answer = await stage.slash('ask', { question: '昆明有多少个国际友城？' });
  const context = quotedIn(shownIn(await stage.press(answer.id, buttonCalled('上下文', answer))));
  expect(context).toContain(quotedIn(shownIn(answer)));
  expect(stored).toContain(context);
  expect(labelsIn(answer)).toContain('其他依据');
  const others = shownIn(await stage.press(answer.id, buttonCalled('其他依据', answer)));
  for (const line of others.split('\n').filter((line) => line.startsWith('> '))) {
    expect(stored).toContain(quotedIn(line));
  }
});

test.each([
  '？？',
  'كم عدد المدن؟',
  '23',
  '昆'.repeat(1_900),
  '城\ud83d市',
  '@everyone 友城 <@&1> # **多少**',
])('%j in a direct message is answered in one piece', async (text) => {
  const reply = await stage.say(stage.person('小满').dm.id, text);
  expect(shownIn(reply)).not.toBe('');
  expect([reply.mentions, reply.mention_everyone]).toEqual([[], false]);
});
