import { type Span, textAt } from '../base/span.ts';

/** What a news portal puts around a story. Lines only: a sentence of the story that speaks of such things is safe. */
const furnitureRules: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'client header',
    pattern:
      /^(?!.*(?:推出|开通|上线|启用))[\p{Script=Han}A-Za-z]{0,10}(?:客户端|公众号|官方微博|官方微信|APP)(?:下载)?$/iu,
  },
  { name: 'original headline', pattern: /^原标题[:：]/u },
  { name: 'feedback', pattern: /意见反馈|留言板|欢迎批评指正|我要(?:反馈|纠错|评论)/u },
  {
    name: 'hotline',
    pattern: /(?:举报|客服|报料|爆料|新闻|广告)(?:电话|热线|邮箱|信箱)\s*[:：]|不良信息举报/u,
  },
  {
    name: 'QR code',
    pattern: /扫(?:描|码|一扫).{0,12}(?:二维码|关注|下载)|(?:长按|识别).{0,6}二维码|更多猛料/u,
  },
  {
    name: 'copyright',
    pattern: /copyright|all rights reserved|版权所有(?![人者权])|^©|ICP[备证]|公网安备/iu,
  },
  {
    name: 'share and related',
    pattern:
      /^(?:图片故事|相关(?:阅读|新闻|推荐|报道)|热门(?:推荐|新闻)|推荐阅读|分享(?:到|至).*|点击(?:进入|查看).{0,20}|返回(?:首页|顶部))[:：]?$/u,
  },
  { name: 'editor', pattern: /^[(（[【]?(?:责任编辑|责编|编辑|审核|校对|来源标签)\s*[:：]\D{1,20}$/u },
];

/** Longer lines are prose, whatever words they hold. */
const longestFurniture = 80;
/** A tag or caption left over under the story. */
const longestTag = 20;
/** What ends like a sentence is told, not offered: 乘客扫描二维码即可乘车。 Only notices of copyright end so too. */
const prose = /^(?!.*版权所有).*[。；;][”’」』)）]*$/u;

/** Whether this one line is furniture on its own showing. */
export function isFurniture(line: string): boolean {
  const shown = line.trim();
  return (
    shown.length <= longestFurniture &&
    !prose.test(shown) &&
    furnitureRules.some(({ pattern }) => pattern.test(shown))
  );
}

/**
 * Which lines of a page are furniture: those that say so, and under the story also the short lines
 * without any sentence mark (tags, captions) that stand among or just above them.
 */
export function findFurniture(text: string, lines: readonly Span[]): ReadonlySet<Span> {
  const furniture = new Set(lines.filter((line) => isFurniture(textAt(text, line))));
  let tail = lines.length;
  while (tail > 0 && isTailLine(textAt(text, lines[tail - 1] ?? { start: 0, end: 0 }))) tail--;
  const below = lines.slice(tail);
  // Where short lines are all there is, they are the story.
  if (tail > 0 && below.some((line) => furniture.has(line))) for (const line of below) furniture.add(line);
  return furniture;
}

function isTailLine(line: string): boolean {
  return isFurniture(line) || (line.length <= longestTag && !/[。！？!?；;，,：:)）”"]/u.test(line));
}
