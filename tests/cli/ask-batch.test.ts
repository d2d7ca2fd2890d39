import { PassThrough, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { askBatch } from '../../src/cli/ask-batch.ts';
import { type Ran, rememberingConsole, run, smallEngine } from './fake-console.ts';

const lines = (...questions: readonly object[]): string =>
  questions.map((one) => `${JSON.stringify(one)}\n`).join('');
const answersOf = ({ out }: Ran) => out.map((line) => JSON.parse(line));

describe('a batch', () => {
  test('is answered line by line, in its order', async () => {
    const questions = ['步道全长多少公里', '夜场门票多少钱', '洱海的面积', '设有多少处休息点'];
    const input = lines(...questions.map((question, at) => ({ id: `q${at}`, question })));
    const ran = await run(['ask', '--batch'], { input });
    expect(answersOf(ran).map(({ id }) => id)).toEqual(['q0', 'q1', 'q2', 'q3']);
    expect(answersOf(ran).map(({ values }) => values[0])).toEqual(['3.2公里', '30元', undefined, '12处']);
    expect([ran.code, ran.errors]).toEqual([0, []]);
  });

  test('may ask one article, and leaves out an id where there was none', async () => {
    const [answer] = answersOf(
      await run(['ask', '--batch'], { input: lines({ question: '开放', article: 'museum' }) }),
    );
    expect(answer).not.toHaveProperty('id');
    expect(answer.evidence.every(({ article }: { article: string }) => article === 'museum')).toBe(true);
  });

  test.each([
    ['empty lines', `\n${lines({ question: '步道全长多少公里' })}\n  \n`],
    ['Windows line ends', lines({ question: '步道全长多少公里' }).replace('\n', '\r\n')],
    ['no line end at its end', lines({ question: '步道全长多少公里' }).trimEnd()],
    ['a byte order mark', `\ufeff${lines({ question: '步道全长多少公里' })}`],
    ['fields it does not know', lines({ question: '步道全长多少公里', lang: 'zh', gold: [] })],
  ])('may have %s', async (_, input) => {
    const ran = await run(['ask', '--batch'], { input });
    expect(answersOf(ran).map(({ values }) => values)).toEqual([['3.2公里']]);
  });

  test('of nothing prints nothing', async () => {
    expect(await run(['ask', '--batch'])).toEqual({ code: 0, out: [], errors: [] });
  });

  test('is limited as a question is', async () => {
    const [answer] = answersOf(
      await run(['ask', '--batch', '--limit', '1'], { input: lines({ question: '开放' }) }),
    );
    expect(answer.evidence).toHaveLength(1);
  });

  test('answers odd questions too', async () => {
    const odd = ['', '😀', '\ud800', '？'.repeat(6_000), '\u200b\u202e'].map((question) => ({ question }));
    const ran = await run(['ask', '--batch'], { input: lines(...odd) });
    expect(answersOf(ran).map(({ kind }) => kind)).toEqual(odd.map(() => 'not-found'));
  });

  test.each([
    ['no JSON', '{"question":'],
    ['no object', '"什么"'],
    ['no question', '{"id":"a"}'],
    ['a question that is no text', '{"question":3}'],
    ['an article that is not there', '{"question":"什么","article":"nowhere"}'],
  ])('with a line that has %s stops there and names the line', async (_, bad) => {
    const ran = await run(['ask', '--batch'], {
      input: `${lines({ question: '夜场' })}\n${bad}\n${lines({ question: '步道' })}`,
    });
    expect(ran.code).toBe(2);
    expect(ran.out).toHaveLength(1);
    expect(ran.errors).toHaveLength(1);
    expect(ran.errors[0]).toContain('line 3');
  });
});

test('each answer is printed as soon as its question came', async () => {
  const input = new PassThrough();
  const { console, out } = rememberingConsole(input);
  const done = askBatch(smallEngine, console, 5);
  for (const count of [1, 2]) {
    input.write(lines({ question: '步道' }));
    await wait(20);
    expect(out).toHaveLength(count);
  }
  input.end();
  await done;
});

test('the next question waits until there is room for the answer', async () => {
  const { console, out } = rememberingConsole(
    Readable.from([lines({ question: '步道' }, { question: '夜场' })]),
  );
  let makeRoom = (): void => {};
  const room = new Promise<void>((resolve) => {
    makeRoom = resolve;
  });
  const slow = { ...console, print: async (line: string) => console.print(line).then(() => room) };
  const done = askBatch(smallEngine, slow, 5);
  await wait(20);
  expect(out).toHaveLength(1);
  makeRoom();
  await done;
  expect(out).toHaveLength(2);
});
