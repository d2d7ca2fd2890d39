import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { startWithDesk } from './desk-bot.ts';
import { useBrowser } from './stage.ts';

const open = useBrowser();
let stage: Awaited<ReturnType<typeof startWithDesk>>;

beforeAll(async () => {
  stage = await startWithDesk();
});
beforeEach(() => {
  stage.mood.silent = false;
});
afterAll(() => stage.stop());

const last = (page: Page) => page.locator('article.message').last();
const article = { name: '昆明的友城.md', mimeType: '', buffer: Buffer.from('截至目前，昆明有友城23对。') };

/** Picks a command with the keyboard, and gives its form. */
async function pick(page: Page, typed: string): Promise<Locator> {
  const box = page.locator('textarea.composer-input');
  await box.waitFor();
  await box.pressSequentially(typed);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  return page.locator('.slash-form');
}

const become = async (page: Page, name: RegExp) => {
  await page.getByTitle('现在的身份').click();
  await page.getByRole('menuitemradio', { name }).click();
  await expect.poll(() => page.locator('.person-text').innerText()).toMatch(name);
};

test('a file is chosen for an option, taken out, chosen again and sent with the command', async () => {
  const { page, keep, errors } = await open(stage.playground.url);
  const form = await pick(page, '/文章 添');
  expect(await form.innerText()).toContain('/文章 添加');
  const chooser = form.getByLabel('文件 · 选填');
  await chooser.setInputFiles(article);
  await keep('slash-file');
  expect(await form.locator('.picked').innerText()).toContain('昆明的友城.md');
  await form.getByRole('button', { name: '移除 昆明的友城.md' }).click();
  expect(await form.locator('.picked li').count()).toBe(0);
  await chooser.setInputFiles(article);
  await chooser.press('Enter');
  await expect.poll(() => last(page).innerText()).toContain('收到《昆明的友城》，14 个字');
  expect(await last(page).innerText()).toContain('/文章 添加');
  expect(errors).toEqual([]);
});

test('a file is dropped onto its field, and one that is too large is refused in words', async () => {
  const { page, keep } = await open(stage.playground.url);
  const form = await pick(page, '/文章 添');
  const dropped = await page.evaluateHandle(() => {
    const Transfer = Reflect.get(globalThis, 'DataTransfer');
    const transfer = new Transfer();
    transfer.items.add(new File(['一二三'], '三个字.txt'));
    return transfer;
  });
  await form.locator('.file-picker').dispatchEvent('drop', { dataTransfer: dropped });
  expect(await form.locator('.picked').innerText()).toContain('三个字.txt');
  await form.getByLabel('文件 · 选填').setInputFiles({
    name: '大.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(10 * 1024 * 1024 + 1),
  });
  expect(await form.getByRole('alert').innerText()).toBe('文件最大 10 MB');
  expect(await form.locator('.picked').innerText()).toContain('三个字.txt');
  await keep('slash-file-too-large');
  await form.getByRole('button', { name: '发送' }).click();
  await expect.poll(() => last(page).innerText()).toContain('收到《三个字》，3 个字');
});

test('roles, channels, numbers and choices are filled in with the keyboard, within their bounds', async () => {
  const { page, keep } = await open(stage.playground.url);
  await become(page, /阿禾/u);
  const form = await pick(page, '/设置');
  await page.keyboard.type('编');
  await page.keyboard.press('Enter');
  await form.getByLabel('日志频道 · 选填').focus();
  expect(await page.getByRole('option').allInnerTexts()).toEqual(['# 提问']); // 公告 is of another type
  await page.keyboard.press('Enter');
  await form.getByLabel('保留天数 · 选填').fill('９１');
  await form.getByLabel('保留天数 · 选填').press('Enter');
  expect(await form.getByRole('alert').innerText()).toBe('不能大于 90');
  await keep('slash-out-of-bounds');
  await form.getByLabel('保留天数 · 选填').fill('30');
  await form.getByLabel('把握 · 选填').fill('0.5');
  await form.getByLabel('语言 · 选填').fill('English');
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: '发送' }).click();
  await expect
    .poll(() => last(page).innerText())
    .toContain('记下了 editors=编辑 log=提问 days=30 threshold=0.5 language=en-US');
});

test('what a field cannot take is told under it, and marked', async () => {
  const { page } = await open(stage.playground.url);
  await become(page, /阿禾/u);
  const form = await pick(page, '/设置');
  for (const [name, text, sentence] of [
    ['语言 · 选填', '火星文', '请从列表里选一项'],
    ['谁能管理 · 选填', '没有这个', '请从列表里选一项'],
    ['保留天数 · 选填', '三十', '请填数字'],
    ['保留天数 · 选填', '1.5', '请填整数'],
    ['把握 · 选填', '-1', '不能小于 0'],
  ] as const) {
    const field = form.getByLabel(name);
    await field.fill(text);
    await field.press('Enter');
    expect(await form.getByRole('alert').innerText()).toBe(sentence);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('');
    expect(await field.getAttribute('aria-invalid')).toBeNull();
  }
});

test('a subcommand of a group is found by its name, and a command for managers is not shown to a member', async () => {
  const { page, keep } = await open(stage.playground.url);
  const box = page.locator('textarea.composer-input');
  await box.pressSequentially('/');
  await page.getByRole('option').first().waitFor();
  await keep('slash-menu');
  const offered = await page.locator('.listbox-label').allInnerTexts();
  expect(offered).toEqual(['/文章 添加', '/文章 别名 添加']);
  await box.fill('');
  const form = await pick(page, '/别名');
  await page.keyboard.press('Enter');
  expect(await form.getByRole('alert').innerText()).toBe('这一项要填');
  await page.keyboard.type('友城=姐妹城市');
  await page.keyboard.press('Enter');
  await expect.poll(() => last(page).innerText()).toContain('别名 友城=姐妹城市');
  expect(await last(page).innerText()).toContain('/文章 别名 添加');
});

test('a window takes long texts, choices and files, and says what is wrong with them', async () => {
  const { page, keep } = await open(stage.playground.url);
  await pick(page, '/文章 添');
  await page.getByRole('button', { name: '发送' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标题').fill('昆明的友城');
  await dialog.getByLabel('正文').fill('字'.repeat(61));
  await dialog.getByRole('button', { name: '提交' }).click();
  expect(await dialog.getByRole('alert').allInnerTexts()).toEqual(
    expect.arrayContaining(['最多 60 个字', '至少选 1 项']),
  );
  await dialog.getByLabel('正文').fill('昆明有友城23对。\n\n大理有8对。');
  await dialog.getByLabel('昆明').check();
  await dialog.getByLabel('大理').check();
  await dialog.getByLabel('谁能看').selectOption('@编辑');
  await dialog.getByLabel('原件').setInputFiles([article, { ...article, name: '附图.png' }]);
  await keep('window');
  stage.mood.silent = true;
  await dialog.getByRole('button', { name: '提交' }).click();
  await expect.poll(() => dialog.locator('footer').innerText(), { timeout: 6_000 }).toContain('填的内容还在');
  await keep('window-not-answered');
  stage.mood.silent = false;
  await dialog.getByRole('button', { name: '提交' }).click();
  await expect.poll(() => last(page).innerText()).toContain('收录《昆明的友城》：昆明、大理，附 2 个文件');
  expect(await dialog.count()).toBe(0);
});

test('one goes from server to server, and is somebody else there', async () => {
  const { page, keep } = await open(stage.playground.url);
  await stage.playground.slash('article add', { url: 'https://first.example' });
  await page.getByRole('button', { name: '读书会' }).click();
  await expect.poll(() => page.locator('.topbar-name').innerText()).toBe('共读');
  expect(await page.locator('article.message').count()).toBe(0);
  expect(await page.locator('.channels').innerText()).not.toContain('公告');
  expect(await page.getByTitle('现在的身份').innerText()).toContain('管理员');
  const form = await pick(page, '/设置');
  await form.getByLabel('谁能管理 · 选填').focus();
  await keep('second-server');
  expect(await page.getByRole('option').allInnerTexts()).toContain('@书友');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '摘句体验' }).click();
  await expect.poll(() => last(page).innerText()).toContain('读 https://first.example');
});

test('a channel that is deleted while it is open gives way to another', async () => {
  const { world } = stage.playground;
  const { page } = await open(stage.playground.url);
  const room = world.addChannel({ type: 0, name: '临时' });
  await page.getByRole('button', { name: '临时' }).click();
  world.removeChannel(room.id);
  await expect.poll(() => page.locator('.topbar-name').innerText()).toBe('提问');
  expect(await page.locator('.channels').innerText()).not.toContain('临时');
});

test.each([
  ['light', { width: 1120, height: 780 }],
  ['dark', { width: 390, height: 760 }],
] as const)('axe finds no serious fault in forms and windows, %s at %o', async (colorScheme, viewport) => {
  const { page, keep } = await open(stage.playground.url, { colorScheme, viewport });
  const form = await pick(page, '/文章 添');
  await form.getByLabel('文件 · 选填').setInputFiles(article);
  await form.getByLabel('网址 · 选填').fill('short');
  await form.getByLabel('网址 · 选填').press('Enter');
  expect(await form.getByRole('alert').innerText()).toBe('至少 8 个字');
  expect(await accessibilityFaults(page)).toEqual([]);
  await keep(`form-${colorScheme}`);
  await form.getByLabel('网址 · 选填').fill('');
  await form.getByRole('button', { name: '移除 昆明的友城.md' }).click();
  await form.getByRole('button', { name: '发送' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '提交' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keep(`window-${colorScheme}`);
});
