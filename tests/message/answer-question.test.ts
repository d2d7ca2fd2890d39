import { expect, test } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { noEncoder } from '../../src/encoder/arriving-encoder.ts';
import { answerQuestion } from '../../src/message/answer-question.ts';
import type { Answered } from '../../src/message/keep-question.ts';
import { textsOf } from './sample.ts';
import { smallEngine } from './small-engine.ts';

async function ask(text: string, engine = smallEngine()) {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => new Date(0) });
  let time = 0;
  const now = () => (time += 1.26);
  const asked = { text, via: 'slash', language: 'zh-CN', isPrivate: false } as const;
  const kept: string[] = [];
  const keep = async ({ answer }: Answered) => {
    kept.push(answer.question);
    return undefined;
  };
  const reply = await answerQuestion(asked, {
    engine,
    log,
    now,
    settings: {},
    pinned: async () => undefined,
    encoder: noEncoder,
    keep,
  });
  return { ...reply, lines, kept };
}

test('an answer is logged by its kind and its time, never by its text, and kept', async () => {
  const { lines, isAnswer, kept } = await ask('昆明有多少个国际友城？');
  expect(isAnswer).toBe(true);
  expect(lines).toEqual(['1970-01-01T00:00:00.000Z info answered ms=1.3 kind=found via=slash']);
  expect(kept).toEqual(['昆明有多少个国际友城？']);
});

test.each([
  ['nothing', ''],
  ['blanks', ' \u3000\n'],
  ['punctuation', '？？！……'],
  ['emoji', '😀👩‍🚒❤️'],
  ['zero-width characters', '\u200b\u200d\ufeff\u3164'],
  ['direction marks', '\u202e\u2066'],
  ['a lone surrogate', '\ud83d'],
])(
  '%s is no question: the reply says how to ask, with an example, and the articles are not asked',
  async (_, text) => {
    const engine = smallEngine({
      ask: () => {
        throw new Error('the articles were asked');
      },
    });
    const { message, isAnswer, lines, kept } = await ask(text, engine);
    expect(kept).toEqual([]);
    expect(isAnswer).toBe(false);
    expect(textsOf(message)[0]).toContain('例如：昆明有多少个国际友城？');
    expect(lines).toEqual([]);
  },
);

test.each([
  ['6,000 characters', '昆明的友城'.repeat(1_200)],
  ['right to left', 'كم عدد المدن؟'],
  ['a question around a lone surrogate', '友城\ud83d有几个'],
  ['one character', '友'],
  ['a figure', '23'],
])('%s is a question and gets an answer that can be sent', async (_, text) => {
  const { message, isAnswer } = await ask(text);
  expect(isAnswer).toBe(true);
  expect(textsOf(message).every((shown) => shown.isWellFormed())).toBe(true);
});
