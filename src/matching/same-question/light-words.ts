import type { TaggedWord } from '../../text/segment.ts';
import type { Facet } from './facet.ts';

/** Words that any question may have or leave out: what is asked is asked without them. */
const lightWords = wordsOf(
  `有 是 叫 叫做 称为 称 被 举办 举行 召开 召 位于 位 需要 需 要 知道 能够 该 应该 会 才能 才 每隔 每 隔 一次 次 所 关系 情况 事情 事 总共 共 总 约
  推荐 具体 详细 操作 一般 通常 平时 平常 大致 究竟 到底 正在 将要 一直
  市 省 县 区 国 里 内 此次 这次 本次 属于 属 为 于 呢 吗 么 啊 请 请问 目前 现在 如今 今 至今 人`,
);

const measures = wordsOf(
  `数量 总数 数 个数 数目 人数 总量 面积 占地 海拔 高度 深度 长度 全长 总长 全程 距离 速度 重量 人口 口 公里 米 平方 平方公里 多 大 高 深 长 远 快 重`,
);

/** Words that only say what sort of answer is wanted. */
const lightFor: Partial<Record<Facet, ReadonlySet<string>>> = {
  quantity: measures,
  value: measures,
  money: wordsOf('价格 价钱 费用 钱'),
  duration: wordsOf('时间 持续 历时 花费 用时 开 办'),
  date: wordsOf('时间 日期 开 办'),
  where: wordsOf('地点 地方 地址 位置 举办地 开 办'),
  who: wordsOf('名字 名称'),
  which: wordsOf('名字 名称'),
  manner: wordsOf('方法 办法 步骤 流程 方式'),
  reason: wordsOf('原因'),
  phone: wordsOf('电话 号码 电话号码 联系电话 联系方式 热线'),
};

/** Whether a sign that jieba takes with a name it does not know says little: 去翠湖, 看群规. */
export function isSlight(sign: string, facet: Facet): boolean {
  return isLight(sign, facet) || slight.has(sign);
}

/** Whether a word says nothing in a question for such an answer. */
export function isLight(word: string, facet: Facet): boolean {
  return lightWords.has(word) || (lightFor[facet]?.has(word) ?? false);
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Names, and what jieba has never heard of, which is mostly a name. */
const name = /^(?:n[rstz]|nrt|nrfg|j$|eng|x$)/u;
/** 最大, 副, 首: of one kind of thing the one, not the others. */
const qualifier = /^[abz]/u;
const time = /^t/u;
/** Everybody, and the country everybody is in, are often left out. */
const faint = /^(?:中国|我国|国内|患者|病人|人员|人士|者|方|公民|用户|朋友)$/u;

/** 在哪里看 is 在哪里, but 怎么去 is not 怎么做. */
const slight = wordsOf('去 来 看 查 找 做 当 坐 乘 乘坐 带 准备 开 办 担任 任 看到 找到');

const weights = { decisive: 1.5, noun: 1, word: 0.8, sign: 0.5, faint: 0.4, slight: 0.3 };

/** How much a word tells: that it is missing from the other question weighs so much, and some decide alone. */
export interface Weight {
  readonly weight: number;
  /** Whether a question with this word cannot be one without it. */
  readonly isDecisive: boolean;
}

/** What sort of thing a name is of is often added: 哪国的城市. */
const sort = /^(?:城市|国家|地方|地区|公司|机构|企业|学校)$/u;

/** Measure words that say nothing of what they count; 页, 届 and 站 are what is counted. */
export const generalUnits: ReadonlySet<string> = new Set(
  '个 位 名 人 家 座 所 条 对 种 类 项 件 只 头 匹 棵 株 张 本 部 辆 架 艘 台 栋 幢 间 处 支 把 次 倍 分'.split(
    ' ',
  ),
);

/** What a word is worth; where something is counted, every noun says what. */
export function weightOf({ word, tag }: TaggedWord, isCounting: boolean): Weight {
  if (faint.test(word) || (sort.test(word) && !isCounting))
    return { weight: weights.faint, isDecisive: false };
  if (slight.has(word)) return { weight: weights.slight, isDecisive: false };
  if (name.test(tag) || qualifier.test(tag) || time.test(tag))
    return { weight: weights.decisive, isDecisive: true };
  if (tag.startsWith('n')) return { weight: weights.noun, isDecisive: isCounting };
  return { weight: word.length > 1 ? weights.word : weights.sign, isDecisive: false };
}
