import { afterEach, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { smallEngine } from '../message/small-engine.ts';
import { buttonCalled, isPrivate, type Stage, shownIn, startBot } from './start-bot.ts';

const question = '昆明有多少个国际友城？';
const bug = (): never => {
  throw new TypeError('a bug');
};
let stage: Stage;

afterEach(() => stage.stop());

/** A bot whose engine can be changed while it runs. */
async function startWith(replaced: Partial<Engine>): Promise<Partial<Engine>> {
  const current = { ...replaced };
  stage = await startBot(
    new Proxy(smallEngine(), { get: (engine, key) => Reflect.get({ ...engine, ...current }, key) }),
  );
  return current;
}

test('a bug is apologised for privately, in the language of the person, and logged with its stack', async () => {
  await startWith({ ask: bug });
  const reply = await stage.slash('ask', { question }, { locale: 'en-GB' });
  expect([isPrivate(reply), shownIn(reply)]).toEqual([true, expect.stringContaining('a mistake of ours')]);
  expect(stage.lines.join('\n')).toMatch(/interaction-failed where=ask reason="TypeError: a bug.*\\n.*at /u);
});

test('a bug while answering a message is apologised for there, and the bot goes on', async () => {
  const engine = await startWith({ ask: bug });
  expect(shownIn(await stage.say(stage.home, `${stage.mention} ${question}`))).toContain('程序出了错');
  delete engine.ask;
  expect(shownIn(await stage.say(stage.home, `${stage.mention} ${question}`))).toContain('# 23对');
});

test('a bug while suggesting gives no suggestions rather than none in time', async () => {
  await startWith({ suggest: bug });
  expect(await stage.autocomplete('ask', { question: '友' })).toEqual([]);
});

test('a button of an article that has changed says so', async () => {
  const engine = await startWith({});
  const answer = await stage.slash('ask', { question });
  engine.evidenceAt = () => undefined;
  for (const label of ['上下文', '其他依据']) {
    const note = await stage.press(answer.id, buttonCalled(label, answer));
    expect([isPrivate(note), shownIn(note)]).toEqual([true, expect.stringContaining('文章已经更新')]);
  }
});

test('the buttons still work after the bot was started again', async () => {
  const first = await startBot(smallEngine());
  stage = first;
  const answer = await first.slash('ask', { question });
  const before = buttonCalled('上下文', answer);
  await first.stop();
  stage = await startBot(smallEngine());
  const again = await stage.slash('ask', { question });
  expect(buttonCalled('上下文', again)).toBe(before);
});
