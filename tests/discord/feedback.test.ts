import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from '../../src/playground/wire.ts';
import type { Store } from '../../src/store/open-store.ts';
import { smallEngine } from '../message/small-engine.ts';
import { servicesOf } from '../support/services.ts';
import { buttonCalled, isPrivate, labelsIn, type Stage, shownIn, startWith } from './start-bot.ts';

const question = '昆明有多少个国际友城？';
let store: Store;
let stage: Stage;
let member: { by: string };
let other: { by: string };

beforeAll(async () => {
  const services = await servicesOf(smallEngine());
  store = services.store;
  stage = await startWith(services);
  member = { by: stage.person('小满').user.id };
  other = { by: stage.person('阿禾').user.id };
});
afterAll(async () => {
  expect(stage.unknownRoutes).toEqual([]);
  await stage.stop();
  await store.close();
});

const server = () => stage.world.guild.id;
const given = async (answer: Message) => {
  const id = buttonCalled('有用', answer).split(':')[1] ?? '';
  return (await store.feedback.of(server(), id)).map(({ verdict, note }) => ({ verdict, note }));
};
const press = (label: string, answer: Message, how: { by: string }) =>
  stage.perform({ kind: 'press', messageId: answer.id, customId: buttonCalled(label, answer), ...how });

/** Presses 没用 and sends the form that opens. */
async function sayWrong(answer: Message, text: string, how: { by: string }): Promise<Message> {
  const opened = await press('没用', answer, how).acknowledged;
  if (opened.kind !== 'modal') throw new Error('no form was opened');
  const { interactionId } = opened;
  return stage.perform({ kind: 'submit', interactionId, fields: { text }, ...how }).reply;
}

test('what a person thinks is thanked for privately and counts once, the last word', async () => {
  const answer = await stage.slash('ask', { question }, member);
  const thanks = await press('有用', answer, member).reply;
  expect([isPrivate(thanks), shownIn(thanks)]).toEqual([true, '谢谢，已记下。']);
  await press('有用', answer, member).reply;
  expect(await given(answer)).toEqual([{ verdict: 'useful', note: undefined }]);
  await sayWrong(answer, '应该是最新的数字', member);
  expect(await given(answer)).toEqual([{ verdict: 'wrong', note: '应该是最新的数字' }]);
  await press('有用', answer, member).reply;
  expect(await given(answer)).toEqual([{ verdict: 'useful', note: undefined }]);
  await press('有用', answer, other).reply;
  expect(await given(answer)).toHaveLength(2);
});

test('没用 counts as soon as it is pressed; the form is optional, and the answer stays as it was', async () => {
  const answer = await stage.slash('ask', { question }, member);
  await press('没用', answer, member).acknowledged;
  expect(await given(answer)).toEqual([{ verdict: 'wrong', note: undefined }]);
  const thanks = await sayWrong(answer, '', member);
  expect([isPrivate(thanks), shownIn(thanks)]).toEqual([true, '谢谢，已记下。']);
  expect(await given(answer)).toEqual([{ verdict: 'wrong', note: undefined }]);
  expect(stage.world.message(answer.id)?.message.components).toEqual(answer.components);
});

test('nothing that is kept tells who it was, and one person is another under another question', async () => {
  const answers = [await stage.slash('ask', { question }), await stage.slash('ask', { question })];
  for (const answer of answers) await press('有用', answer, member).reply;
  const kept = await store.feedback.since(server(), new Date(0));
  expect(JSON.stringify(kept)).not.toContain(member.by);
  const people = kept.slice(-2).map(({ person }) => person);
  expect(new Set(people).size).toBe(2);
});

test('a private answer has its buttons in two rows, and what is shared keeps its feedback', async () => {
  const answer = await stage.slash('ask', { question, private: true }, member);
  expect(labelsIn(answer)).toEqual([
    '上下文',
    '其他依据',
    '为什么是这句',
    '有用',
    '没用',
    '公开分享',
    '发布到频道',
  ]);
  const shared = await stage.press(answer.id, buttonCalled('公开分享', answer), member);
  await press('有用', shared, other).reply;
  expect(await given(answer)).toHaveLength(1);
});

test('where questions are not kept there is nothing to press', async () => {
  await store.settings.write(server(), { keepsQuestions: false });
  expect(labelsIn(await stage.slash('ask', { question }))).not.toContain('有用');
  await store.settings.write(server(), { keepsQuestions: undefined });
});

test('a question that is forgotten, made up, or of another server takes no feedback', async () => {
  const answer = await stage.slash('ask', { question }, member);
  const elsewhere = await store.questions.record('1', {
    text: '别处',
    kind: 'not-found',
    confidence: 0,
    ms: 1,
  });
  for (const name of ['useful', 'wrong']) {
    for (const id of ['made-up', elsewhere, '']) {
      const customId = `${name}:${id}`;
      const reply = await stage.forge({ customId, messageId: answer.id }, member).reply;
      expect([isPrivate(reply), shownIn(reply)]).toEqual([true, expect.stringContaining('无法评价')]);
    }
  }
  const note = { customId: `wrong-note:${elsewhere}`, fields: { text: '句' } };
  expect(shownIn(await stage.forge(note, member).reply)).toContain('无法评价');
  expect(await store.feedback.since('1', new Date(0))).toEqual([]);
  await store.questions.clear(server());
  expect(shownIn(await press('有用', answer, member).reply)).toContain('无法评价');
});

test('neither a question nor what people think is logged', () => {
  expect(stage.lines.join('\n')).toContain('feedback');
  expect(stage.lines.join('\n')).not.toMatch(/友城|最新的数字/u);
});
