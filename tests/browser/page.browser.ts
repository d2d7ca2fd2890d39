import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChannelType } from '../../src/playground/wire.ts';
import { accessibilityFaults } from './accessibility.ts';
import { startWithBot, useBrowser } from './stage.ts';

const question = '昆明有多少个国际友城？';
const open = useBrowser();
let stage: Awaited<ReturnType<typeof startWithBot>>;

beforeAll(async () => {
  stage = await startWithBot();
});
afterAll(() => stage.stop());

const last = (page: Page) => page.locator('article.message').last();
const box = (page: Page) => page.locator('textarea.composer-input');

/** Asks with a mention, and gives the answer. */
async function ask(page: Page, text = question) {
  const before = await page.locator('article.message').count();
  await box(page).fill(text);
  await box(page).press('Enter');
  const answer = page.locator('article.message').nth(before + 1);
  await answer.waitFor();
  return answer;
}

test('a click on an example is all that a first answer takes', async ({ annotate }) => {
  const start = performance.now();
  const { page, keep } = await open(stage.playground.url);
  await page.locator('.example').first().click();
  await page.locator('article.message .container').waitFor();
  // Told, not judged: how long it takes is the machine's as much as ours.
  await annotate(`first answer ${Math.round(performance.now() - start)} ms after opening the page`);
  await keep('first-answer');
});

test('a question is answered with the sentence and its figure', async () => {
  const { page, keep, strangers, errors } = await open(stage.playground.url);
  expect(await (await ask(page)).innerText()).toContain('23对');
  await keep('message');
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
});

test('a slash command is picked, completed and answered with the keyboard alone', async () => {
  const { page, keep } = await open(stage.playground.url);
  await box(page).pressSequentially('/提');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('友城');
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
  await keep('slash-autocomplete');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const before = await page.locator('article.message').count();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('article.message').count()).toBeGreaterThan(before);
  await expect.poll(() => last(page).innerText()).toContain('/提问');
  await keep('slash-answer');
});

test('the context is opened by a button, in private, and dismissed', async () => {
  const { page, keep } = await open(stage.playground.url);
  const answer = await ask(page);
  await answer.getByRole('button', { name: '上下文' }).click();
  await expect.poll(() => last(page).innerText()).toContain('只有你能看见');
  await keep('context');
  const shown = await page.locator('article.message').count();
  await last(page).getByRole('button', { name: '忽略此消息' }).click();
  await expect.poll(() => page.locator('article.message').count()).toBe(shown - 1);
});

test('a private answer is shared with everybody', async () => {
  const { page, keep } = await open(stage.playground.url);
  const by = stage.playground.person('小满').user.id;
  await stage.playground.slash('ask', { question, private: true }, { by });
  await last(page).getByRole('button', { name: '公开分享' }).click();
  await expect.poll(() => last(page).innerText()).toMatch(/小满.*分享/u);
  await keep('shared');
  const other = await open(stage.playground.url);
  await other.page.getByTitle('现在的身份').click();
  await other.page.getByRole('menuitemradio', { name: /阿禾/u }).click();
  await expect.poll(() => last(other.page).innerText()).toMatch(/小满.*分享/u);
});

test.each([
  ['繁', 'zh-TW', '提一個問題'],
  ['EN', 'en-US', 'Ask a question'],
])('the page speaks %s, and the bot with it', async (name, lang, invitation) => {
  const { page, keep } = await open(stage.playground.url);
  await page.getByRole('button', { name, exact: true }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  expect(await box(page).getAttribute('placeholder')).toContain(invitation);
  await keep(`language-${lang}`);
});

test('markup and scripts in a message are text', async () => {
  const { page, errors } = await open(stage.playground.url);
  const text = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const title = await page.title();
  await ask(page, text);
  const said = page.locator('article.message').filter({ hasText: '<img src=x' }).first();
  expect(await said.innerText()).toContain('<script>');
  expect(await page.title()).toBe(title);
  expect(errors).toEqual([]);
});

test('a file is chosen, sent and shown as a picture', async () => {
  const { page, keep } = await open(stage.playground.url);
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/e+m+4QAAAABJRU5ErkJggg==',
    'base64',
  );
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: png });
  await page.getByRole('button', { name: '发送', exact: true }).click();
  const picture = page.locator('article.message img.picture').last();
  await picture.waitFor();
  expect(await picture.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBe(1);
  await keep('picture');
});

test('reactions, pins, announcements and threads have their place', async () => {
  const { world } = stage.playground;
  const { page, keep } = await open(stage.playground.url);
  const answer = await ask(page);
  const id = (await answer.getAttribute('data-id')) ?? '';
  await stage.playground.perform({ kind: 'react', messageId: id, emoji: '🎉' }).acknowledged;
  const reaction = answer.getByRole('button', { name: '🎉 1' });
  await reaction.click();
  await expect.poll(() => answer.getByRole('button', { name: '🎉 1' }).count()).toBe(0);
  const manager = stage.playground.person('阿禾').user.id;
  await stage.playground.perform({ kind: 'pin', messageId: id, by: manager }).acknowledged;
  await page.getByRole('button', { name: '置顶：1' }).waitFor();
  world.addChannel({ type: ChannelType.thread, name: '细说', parent_id: world.channels[0]?.id ?? '' });
  await page.getByRole('button', { name: '细说' }).click();
  await ask(page);
  await keep('thread');
  await page.getByRole('button', { name: '公告' }).click();
  expect(await box(page).getAttribute('placeholder')).toContain('只有管理员');
  await keep('announcements');
});

test.each([
  ['light', { width: 1120, height: 780 }],
  ['dark', { width: 1120, height: 780 }],
  ['light', { width: 390, height: 760 }],
] as const)('axe finds no serious fault in the %s page of %o', async (colorScheme, viewport) => {
  const { page } = await open(stage.playground.url, { colorScheme, viewport });
  await ask(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.locator('article.message').last().getByRole('button', { name: '更多操作' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
});
