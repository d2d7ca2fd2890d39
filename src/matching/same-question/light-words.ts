import type { TaggedWord } from '../../text/segment.ts';

/** Words that any question may have or leave out: what is asked is asked without them. */
export const lightWords: ReadonlySet<string> = new Set(
  `有 是 叫 叫做 称为 称 被 举办 举行 召开 开 办 召 位于 位 坐 乘 乘坐 需要 需 要 去 来 到 带 准备 担任 任 当 做 看 查 看到 找 找到 知道 能够 该 应该
  会 才能 才 每隔 每 隔 一次 次 所 占地 关系 情况 事情 事 方法 办法 步骤 流程 方式 时间 日期 地点 地方 地址 位置 举办地 名字 名称 总共 共 数量 总数 数 个数 数目 人数
  面积 海拔 高度 深度 长度 全长 总长 全程 距离 速度 重量 人口 人 口 公里 米 平方 平方公里 总 约 多 大 高 深 长 远 快 重 推荐 具体 详细 原因 号码 价格
  市 省 县 区 国 里 内 此次 这次 本次 属于 属 为 于 呢 吗 么 啊 请 请问 目前 现在 如今 今 至今`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Names, and what jieba has never heard of, which is mostly a name. */
const name = /^(?:n[rstz]|nrt|nrfg|j$|eng|x$)/u;
/** 最大, 副, 首: of one kind of thing the one, not the others. */
const qualifier = /^(?:a|b|z|d$)/u;
const time = /^t/u;
/** Everybody, and the country everybody is in, are often left out. */
const faint = /^(?:中国|我国|国内|患者|病人|人员|人士|者|方|公民|用户|朋友)$/u;

/** What a word is worth: that it is missing from the other question weighs so much. */
export function weightOf({ word, tag }: TaggedWord): number {
  if (faint.test(word)) return 0.4;
  if (isDecisive({ word, tag })) return 1.5;
  if (tag.startsWith('n')) return 1;
  return word.length > 1 ? 0.8 : 0.5;
}

/** Whether a question with this word cannot be one without it. */
export function isDecisive({ word, tag }: TaggedWord): boolean {
  return !faint.test(word) && (name.test(tag) || qualifier.test(tag) || time.test(tag));
}
