import { describe, expect, test } from 'vitest';
import { Fault, type FaultCode } from '../../src/base/fault.ts';
import { rememberingConsole, run } from './fake-console.ts';

describe('ask', () => {
  test('prints the value, the sentence and where it stands', async () => {
    const { code, out, errors } = await run(['ask', '步道全长多少公里？']);
    expect(out.join('\n').split('\n')).toEqual([
      '3.2公里',
      '翠湖公园新建的环湖步道向市民开放,全长3.2公里。',
      '— 翠湖公园新步道开放 · 2024-05-01',
    ]);
    expect([code, errors]).toEqual([0, []]);
  });

  test('names the section a sentence stands under', async () => {
    const { out } = await run(['ask', '步道总投资多少万元']);
    expect(out.join('\n')).toContain('翠湖公园新步道开放 · 投资与管理 · 2024-05-01');
  });

  test('says plainly that the articles do not say it, and of what they do not speak', async () => {
    const { code, out } = await run(['ask', '洱海的面积是多少']);
    expect(out.join('\n')).toMatch(/文章里没有说.*洱海/u);
    expect(code).toBe(0);
  });

  test('names at most five words that the articles do not have, each once', async () => {
    const { out } = await run(['ask', '洱海'.repeat(3_000)]);
    expect(out.join()).toMatch(/没有提到：[^、）]+(?:、[^、）]+){0,4}）/u);
  });

  test('tells how a misspelt word was read', async () => {
    const { out } = await run(['ask', '崔湖公园的步道全长多少公里']);
    expect(out.join('\n')).toContain('理解“崔湖');
  });

  test('looks into one article only when told to', async () => {
    const { out } = await run(['ask', '开放', '--article', 'museum', '--json']);
    expect(out.join()).not.toContain('"park"');
  });

  test('opens the corpus it is told to open', async () => {
    const opened: (string | undefined)[] = [];
    const openEngine = async (corpus: string | undefined): Promise<never> => {
      opened.push(corpus);
      throw new Fault('corpus-unreadable', `${corpus}: no such folder`);
    };
    await run(['ask', '什么', '--corpus', '/no/such'], { openEngine });
    await run(['ask', '什么'], { openEngine });
    expect(opened).toEqual(['/no/such', undefined]);
  });
});

describe('ask --json', () => {
  test('has the shape that other programs rely on', async () => {
    const { out } = await run(['ask', '步道总投资多少万元', '--json', '--limit', '1']);
    expect(out).toHaveLength(1);
    const sentence = '步道总投资1,850万元。';
    const start = '翠湖公园新建的环湖步道向市民开放,全长3.2公里。\n\n投资与管理\n\n'.length;
    expect(JSON.parse(out[0] ?? '')).toEqual({
      kind: 'found',
      values: ['1,850万元'],
      confidence: expect.any(Number),
      evidence: [
        {
          article: 'park',
          title: '翠湖公园新步道开放',
          section: '投资与管理',
          sentence,
          start,
          end: start + sentence.length,
          score: expect.any(Number),
          figures: [
            {
              text: '1,850万元',
              kind: 'money',
              value: 18_500_000,
              unit: '元',
              start: start + 5,
              end: start + 12,
            },
          ],
        },
      ],
      missing: [],
      ms: expect.any(Number),
    });
  });

  test('of what is not found still lists the nearest sentences, and the missing words', async () => {
    const { out } = await run(['ask', '洱海步道的面积是多少平方公里', '--json']);
    const answer = JSON.parse(out[0] ?? '');
    expect(answer).toMatchObject({ kind: 'not-found', values: [] });
    expect(answer.missing.join('')).toContain('洱海');
    expect(answer.evidence.length).toBeGreaterThan(0);
    expect(Object.keys(answer)).toEqual(['kind', 'values', 'confidence', 'evidence', 'missing', 'ms']);
  });

  test('never holds more sentences than asked for, and five unless told', async () => {
    const counts = await Promise.all(
      [['--limit', '2'], ['--limit', '1'], []].map(async (flags) => {
        const { out } = await run(['ask', '公园步道夜场开放', '--json', ...flags]);
        return JSON.parse(out[0] ?? '').evidence.length as number;
      }),
    );
    expect(counts[0]).toBeLessThanOrEqual(2);
    expect(counts[1]).toBe(1);
    expect(counts[2]).toBeLessThanOrEqual(5);
  });
});

describe('a wrong call', () => {
  test.each([
    ['no question', ['ask']],
    ['an empty question', ['ask', ' ']],
    ['an option that is not there', ['ask', '什么', '--fast']],
    ['an option with a slip', ['ask', '什么', '--limt', '3']],
    ['a limit of nothing', ['ask', '什么', '--limit', '0']],
    ['a limit that is no number', ['ask', '什么', '--limit', 'many']],
    ['a limit beyond reason', ['ask', '什么', '--limit', '51']],
    ['a broken limit', ['ask', '什么', '--limit', '1.5']],
    ['an option without its value', ['ask', '什么', '--article']],
    ['two questions', ['ask', '什么', '哪里']],
    ['a question beside a batch', ['ask', '什么', '--batch']],
    ['an article that is not there', ['ask', '什么', '--article', 'nowhere']],
    ['a command that is not there', ['answer']],
  ])('with %s ends with 2 and one line that says so', async (_, args) => {
    const { code, out, errors } = await run(args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^zhaiju: \S[^\n]*$/u);
  });

  test('names the command that is not there, and the one that was meant', async () => {
    const { errors } = await run(['aks']);
    expect(errors[0]).toMatch(/unknown command 'aks'.*ask/u);
  });

  test('names the articles there are', async () => {
    const { errors } = await run(['ask', '什么', '--article', 'nowhere']);
    expect(errors[0]).toContain('nowhere');
    expect(errors[0]).toContain('park');
  });
});

describe('a fault', () => {
  test.each<[FaultCode, number]>([
    ['call-invalid', 2],
    ['config-invalid', 2],
    ['discord-refused', 2],
    ['article-unknown', 2],
    ['corpus-unreadable', 3],
    ['article-unreadable', 3],
    ['segmenter-unavailable', 1],
    ['port-unavailable', 1],
    ['store-unavailable', 3],
  ])('%s ends with %d, in one line', async (faultCode, exitCode) => {
    const openEngine = async (): Promise<never> => {
      throw new Fault(faultCode, 'what to do\nabout it');
    };
    expect(await run(['ask', '什么'], { openEngine })).toEqual({
      code: exitCode,
      out: [],
      errors: ['zhaiju: what to do about it'],
    });
  });

  test('a bug is no fault, and travels up', async () => {
    const openEngine = async (): Promise<never> => {
      throw new TypeError('ours');
    };
    await expect(run(['ask', '什么'], { openEngine })).rejects.toThrow('ours');
  });
});

describe('the other commands', () => {
  test.each([
    ['start', ['start']],
    ['nothing', []],
  ])('%s starts the bot', async (_, args) => {
    let starts = 0;
    const ran = await run(args, { start: async () => void starts++ });
    expect([ran.code, starts]).toEqual([0, 1]);
  });

  test('deploy prints what was registered', async () => {
    expect(await run(['deploy'], { deploy: async () => 'registered 3 commands' })).toEqual({
      code: 0,
      out: ['registered 3 commands'],
      errors: [],
    });
  });

  test('model says where the model is', async () => {
    expect(await run(['model'])).toEqual({ code: 0, out: ['data/model.onnx'], errors: [] });
  });

  test('a reader that has seen enough, as head has, is no failure', async () => {
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const { console } = rememberingConsole();
    const parts = { console: { ...console, print: () => Promise.reject(gone) } };
    expect(await run(['deploy'], parts)).toMatchObject({ code: 0, errors: [] });
    expect(await run(['--help'], parts)).toMatchObject({ code: 0, errors: [] });
  });

  test.each([[['--help']], [['ask', '--help']], [['help', 'ask']]])('%j helps on stdout', async (args) => {
    const { code, out, errors } = await run(args);
    expect([code, errors]).toEqual([0, []]);
    expect(out.join('\n')).toContain('Usage: zhaiju');
  });
});
