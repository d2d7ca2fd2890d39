/**
 * What people say around a question and what no article needs to have: politeness, particles, leftover
 * question words. Longer ones first, so that 来着呀 goes whole.
 */
const fillers: readonly RegExp[] = [
  /(?:请问(?:一下)?|问一下|问下|想问|想知道|谁知道|有人知道|你知道|告诉我|求问|麻烦|帮我查(?:一下)?|查一下|我想|请教|听说|话说|说说|讲讲|介绍一下)/gu,
  /(?:来着|呢|呀|啊|(?<![酒网氧水书咖])吧|(?<!喇)嘛|哦|噢|哈|啦|咯|喔|嗯|诶|哎|呗)(?=[\s\p{P}呀啊呢]|$)/gu,
  /(?:咱们|咱|我们|你们|大家)/gu,
  /(?:^|(?<=[\s\p{P}]))(?:那个|这个|那么|那|就是|然后)(?=\p{Script=Han})/gu,
  /(?:什么|怎么样|怎样|怎么|如何|多少|哪个|哪一个|哪些|哪(?!咤)|谁|啥|(?<!茶)几(?![何乎]|内亚))/gu,
  /(?:文中|文章里|文章中|报道里|报道中|根据文章|根据报道|按照文章)/gu,
];

/** Where the fillers of a folded question stand. */
export function fillerSpans(folded: string): { start: number; end: number }[] {
  return fillers.flatMap((filler) =>
    [...folded.matchAll(filler)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** Words that say too little to be missed: their absence from an article proves nothing. */
export const functionWords: ReadonlySet<string> = new Set(
  `的 了 在 是 有 和 与 跟 同 及 或 而 且 但 也 都 就 还 又 再 才 只 很 太 更 最 被 把 将 向 从 到 对 于 为 以 之 其 此 该 这 那 个 们 吗
  呢 吧 啊 呀 着 过 得 地 所 等 中 里 上 下 内 外 前 后 时 由 因 让 使 给 比 按 并 不 没 没有 会 能 可 可以 要 一 一个 一共 总共 目前
  现在 当年 当时 自己 它 他 她 我 你 您 咱 这个 那个 这些 那些 其中 关于 对于 通过 进行 以及 还是 已经 曾 曾经 大概 大约 左右 到底 究竟
  the a an of in on at to for is are was were do does did and or with by from`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
