/**
 * The pictures of the README: the real bot in the playground, asked in Debian's Chromium. Run after a build:
 * `npm run screenshots`. CHROMIUM names another browser.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { silentLog } from '../../src/base/log.ts';
import { createBot } from '../../src/discord/client.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { readCorpus } from '../../src/library/read-corpus.ts';
import { drawTimeline } from '../../src/message/picture/timeline-picture.ts';
import { openPack } from '../../src/message/share/pack.ts';
import { drawPack } from '../../src/message/share/pack-card.ts';
import { packOf } from '../../src/message/share/pack-ref.ts';
import { viewOf } from '../../src/message/view-ref.ts';
import { openServices } from '../../src/open-services.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Headless, and silent towards the outside. */
const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One answer that is in the article, and one that is not. */
const questions = ['昆明有多少个国际友城？', '昆明有几条地铁？'];

interface Picture {
  readonly path: string;
  readonly questions: readonly string[];
  readonly device: BrowserContextOptions;
}

const pictures: readonly Picture[] = [
  {
    path: 'docs/answer.png',
    questions,
    device: { viewport: { width: 1120, height: 940 }, colorScheme: 'light', locale: 'zh-CN' },
  },
  {
    path: 'docs/answer-phone.png',
    questions: questions.slice(0, 1),
    device: {
      viewport: { width: 390, height: 620 },
      colorScheme: 'dark',
      locale: 'zh-CN',
      hasTouch: true,
      isMobile: true,
    },
  },
];

if (existsSync(browserPath)) {
  await takePictures();
} else {
  process.stderr.write(`no Chromium at ${browserPath}: install one, or name it in CHROMIUM\n`);
  process.exitCode = 1;
}

async function takePictures(): Promise<void> {
  await drawOwnPictures();
  const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags });
  for (const picture of pictures) await takePicture(picture, browser);
  await browser.close();
}

/** What the bot itself draws: a card to share, and a timeline. */
async function drawOwnPictures(): Promise<void> {
  const { articles, aliases, words } = await readCorpus('corpus');
  const engine = createEngine(articles, { segmenter: createSegmenter({ words }), aliases });
  const timeline = engine.timeline();
  const view = timeline && packOf(viewOf('summary', timeline.article));
  const pack = view && openPack(view, engine);
  const [card] = pack ? await drawPack(pack, { language: 'zh-CN' }) : [];
  const drawn = timeline && (await drawTimeline(timeline, 'zh-CN'));
  for (const [path, picture] of [
    ['docs/card.png', card],
    ['docs/timeline.png', drawn],
  ] as const) {
    if (!picture) throw new Error(`nothing to draw for ${path}`);
    await writeFile(path, picture.png);
    process.stdout.write(`${path}\n`);
  }
}

/** Every picture is taken in a world of its own, where nobody has spoken yet. */
async function takePicture({ path, questions, device }: Picture, browser: Browser): Promise<void> {
  const stage = await openStage();
  const context = await browser.newContext(device);
  const page = await context.newPage();
  await page.goto(stage.url);
  for (const [asked, question] of questions.entries()) {
    const box = page.getByRole('combobox');
    await box.fill(question);
    await box.press('Enter');
    await page
      .locator('article.message')
      .nth(asked * 2 + 1)
      .waitFor();
  }
  await page.screenshot({ path });
  await context.close();
  await stage.close();
  process.stdout.write(`${path}\n`);
}

/** The bot in a Discord of its own, as `npm start` opens it. */
async function openStage(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { close, ...services } = await openServices({
    corpus: 'corpus',
    databaseUrl: 'file::memory:',
    segmenter: 'auto',
    log: silentLog,
  });
  const engine = await services.engines.of(undefined);
  const playground = await startPlayground({
    host: '127.0.0.1',
    port: 0,
    log: silentLog,
    token: 'pictures',
    examples: () => engine.suggest('', { limit: 3 }),
  });
  const { apiUrl, token, url } = playground;
  const bot = createBot({ ...services, log: silentLog, apiUrl, token });
  await bot.login();
  return {
    url,
    close: async () => {
      await bot.close();
      await playground.close();
      await close();
    },
  };
}
