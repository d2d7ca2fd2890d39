import { ComponentType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { toPrivate } from '../../src/message/bot-message.ts';
import { renderAnswer } from '../../src/message/render-answer.ts';
import { renderContext } from '../../src/message/render-context.ts';
import { renderHowTo } from '../../src/message/render-note.ts';
import { renderOtherEvidence } from '../../src/message/render-other-evidence.ts';
import { renderShared } from '../../src/message/render-shared.ts';
import {
  buttonsOf,
  firstCity,
  found,
  foundIn,
  notFound,
  sisterCities,
  southAsia,
  spanOf,
  textsOf,
} from './sample.ts';

const simplified = { language: 'zh-CN', isPrivate: false } as const;

test('an answer is the question, the figure large, the sentence word for word with the figure bold, and its source', () => {
  expect(textsOf(renderAnswer(found, simplified))).toEqual([
    '-# 昆明有多少个国际友城？\n# 23对',
    '> 截至目前,昆明市共缔结国际友城**23对**、友好交流城市20对,结好城市遍及世界五大洲。',
    '-# [第七届中国国际友好城市大会明年在昆举办](https://example.org/kunming_%282019%29) · 国际“朋友圈”日益壮大 · 2019年9月23日发布 · 文中“截至目前”',
  ]);
});

test('a list question shows all its items, each once, and a longer one in a smaller heading', () => {
  const values = [spanOf('23对'), spanOf('20对'), spanOf('23对')];
  expect(textsOf(renderAnswer({ ...found, values }, simplified))[0]).toContain('\n# 23对、20对');
  const clause = [spanOf('昆明市共缔结国际友城23对、友好交流城市20对')];
  expect(textsOf(renderAnswer({ ...found, values: clause }, simplified))[0]).toContain('\n## 昆明市共缔结');
});

test('where the whole sentence answers there is no heading', () => {
  expect(textsOf(renderAnswer({ ...found, values: [] }, simplified))[0]).toBe('-# 昆明有多少个国际友城？');
});

test('a misspelt word says what it was read as', () => {
  const readings = [{ written: '昆名', readAs: '昆明' }];
  expect(textsOf(renderAnswer({ ...found, readings }, simplified)).at(-1)).toContain(
    '\n-# 已按“昆明”理解“昆名”',
  );
});

test('not found says so plainly, which word is missing, and quotes the nearest sentence', () => {
  expect(textsOf(renderAnswer(notFound, { language: 'zh-TW', isPrivate: false }))).toEqual([
    '-# 昆明有几条地铁？\n### 文章裡沒有說\n沒有提到「地铁」。',
    '-# 最接近的句子：\n> 截至目前,昆明市共缔结国际友城23对、友好交流城市20对,结好城市遍及世界五大洲。',
    expect.stringContaining('第七届中国国际友好城市大会明年在昆举办'),
  ]);
});

test('of many missing words the first five are told', () => {
  const [text] = textsOf(renderAnswer({ ...notFound, missing: [...'甲乙丙丁戊己庚'] }, simplified));
  expect(text).toContain('没有提到“甲”、“乙”、“丙”、“丁”、“戊”。');
});

test('not found without any sentence is a card with a text and no row of buttons', () => {
  const [card] = renderAnswer({ ...notFound, missing: [], evidence: [] }, simplified).components;
  expect(card).toMatchObject({
    type: ComponentType.Container,
    components: [{ content: '-# 昆明有几条地铁？\n### 文章里没有说' }],
  });
});

test('found and not found differ in their accent colour', () => {
  const accentOf = (answer: typeof found | typeof notFound) => renderAnswer(answer, simplified).components[0];
  expect(accentOf(found)).not.toHaveProperty(
    'accent_color',
    Reflect.get(accentOf(notFound) ?? {}, 'accent_color'),
  );
});

test('the buttons are context, other evidence where there is any, why, and sharing and posting where the reply is private', () => {
  const names = (message: Parameters<typeof buttonsOf>[0]) =>
    buttonsOf(message).map((id) => id.split(':')[0]);
  expect(names(renderAnswer(found, simplified))).toEqual(['context', 'other', 'why']);
  expect(names(renderAnswer({ ...found, evidence: [sisterCities] }, simplified))).toEqual(['context', 'why']);
  expect(names(renderAnswer(found, { ...simplified, isPrivate: true }))).toEqual([
    'context',
    'other',
    'why',
    'share',
    'pack',
  ]);
  expect(names(renderAnswer(notFound, simplified))).toEqual(['context']);
});

test('a reply pings nobody, whatever is asked and whatever the article holds', () => {
  const hostile = { ...foundIn('<@1> @everyone # **x**'), question: '@everyone\n# <@&2>' };
  const message = renderAnswer(hostile, simplified);
  expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
  expect(textsOf(message).slice(0, 2)).toEqual([
    '-# \\@everyone \\# \\<\\@&2\\>',
    '> \\<\\@1\\> \\@everyone \\# \\*\\*x\\*\\*',
  ]);
});

test('the question is clipped: it is there to recognise', () => {
  const [first] = textsOf(renderAnswer({ ...found, question: '问'.repeat(6_000) }, simplified));
  expect(first?.split('\n')[0]).toBe(`-# ${'问'.repeat(79)}…`);
});

test.each([
  ['javascript:alert(1)', '题'],
  ['not an address', '题'],
  ['https://例子.cn/a b', '[题](https://xn--fsqu00a.cn/a%20b)'],
])('the address %s makes the source %s', (url, source) => {
  const answer = foundIn('句。');
  const evidence = { ...answer.evidence[0], article: { ...answer.evidence[0].article, url } };
  expect(textsOf(renderAnswer({ ...answer, evidence: [evidence] }, simplified)).at(-1)).toBe(`-# ${source}`);
});

test('a private message carries both flags', () => {
  expect(toPrivate(renderAnswer(found, simplified)).flags).toEqual([
    MessageFlags.IsComponentsV2,
    MessageFlags.Ephemeral,
  ]);
});

test('context shows the neighbours as they stand in the article, the sentence itself bold', () => {
  const engine = { around: () => [sisterCities.sentence, southAsia.sentence] };
  expect(textsOf(renderContext(sisterCities, engine, 'en'))).toEqual([
    '> **截至目前,昆明市共缔结国际友城23对、友好交流城市20对,结好城市遍及世界五大洲**。在南亚东南亚的友城数量为10对,昆明市稳居全国第一。',
    expect.stringContaining(' · published 23 Sep 2019 · as of “截至目前”'),
  ]);
});

test('context of a sentence whose neighbours are too long is the sentence alone', () => {
  const text = `${'长'.repeat(4_000)}。短句。`;
  const { evidence } = foundIn(text);
  const short = { ...evidence[0], sentence: spanOf('短句。', text) };
  const [quoted] = textsOf(
    renderContext(short, { around: () => [{ start: 0, end: 4_001 }, short.sentence] }, 'zh-CN'),
  );
  expect(quoted).toBe('> **短句。**');
});

test('other evidence is each sentence with its source and a way to its own context', () => {
  const message = renderOtherEvidence([southAsia, firstCity], 'zh-CN');
  expect(textsOf(message)).toEqual([
    '### 其他依据',
    expect.stringMatching(/^> 在南亚东南亚.*\n-# \[第七届/u),
    expect.stringMatching(/^> 1981年11月5日.*\n-# \[第七届/u),
  ]);
  expect(buttonsOf(message).map((id) => id.split(':')[0])).toEqual(['context', 'context']);
});

test('a shared answer names who shared it and keeps every button but those for one person', () => {
  const answer = renderAnswer(found, { ...simplified, isPrivate: true });
  const shared = renderShared(answer.components, { id: '42' }, 'zh-CN');
  expect(textsOf(shared)).toEqual(['-# <@42> 分享', ...textsOf(answer)]);
  expect(buttonsOf(shared).map((id) => id.split(':')[0])).toEqual(['context', 'other', 'why']);
  expect(shared.allowedMentions.parse).toEqual([]);
});

test('sharing an answer whose only button shares leaves no empty row', () => {
  const answer = renderAnswer({ ...notFound, evidence: [] }, { ...simplified, isPrivate: true });
  expect(JSON.stringify(renderShared(answer.components, { id: '42' }, 'en').components)).not.toContain(
    '"components":[]',
  );
});

test('how to ask gives an example where there is one', () => {
  expect(textsOf(renderHowTo('昆明*有多少*友城？', 'zh-CN'))[0]).toContain('例如：昆明\\*有多少\\*友城？');
  expect(textsOf(renderHowTo(undefined, 'zh-CN'))[0]).not.toContain('例如');
});

test('evidence without a heading or a day has a source of its title alone', () => {
  expect(textsOf(renderAnswer(foundIn('句。'), simplified)).at(-1)).toBe('-# 题');
});

test('a relative date that answers is written out beside the quotation, which stays as it is', () => {
  const sentence = '第七届大会明年在昆举办。';
  const value = spanOf('明年', sentence);
  const answer = foundIn(sentence, [value]);
  const [evidence] = answer.evidence;
  const date = { ...value, kind: 'date', from: '2020', to: '2020', precision: 'year' } as const;
  const dated = { ...answer, evidence: [{ ...evidence, figures: [date] }] as const };
  const texts = textsOf(renderAnswer(dated, simplified));
  expect(texts).toContain('> 第七届大会**明年**在昆举办。');
  expect(texts.at(-1)).toContain('-# “明年”即2020年');
  expect(textsOf(renderAnswer(answer, simplified)).join()).not.toContain('即');
});

test('what another article says otherwise stands under the source, with its year', () => {
  const value = found.values[0] ?? { start: 0, end: 1 };
  const old = {
    ...sisterCities,
    article: { ...sisterCities.article, title: '旧闻', published: '2018-01-01' },
  };
  const shown = textsOf(
    renderAnswer({ ...found, others: [{ evidence: old, value }] }, { language: 'zh-CN', isPrivate: false }),
  );
  expect(shown.join('\n')).toContain('-# ⚠ 2018年的《旧闻》写的是 23对');
});
