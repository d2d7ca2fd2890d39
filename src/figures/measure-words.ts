import { wordsOf } from './lexicon.ts';

/** A measure word and what it counts. */
export interface MeasureWord {
  readonly word: string;
  readonly counts: string;
}

/** What is counted, then the words that count it. */
const TABLE: readonly (readonly [counts: string, words: string])[] = [
  ['anything', '个 個 种 類 类 项 件 样 批 组 套 系列 部分 部份 份 例 起 宗 桩 笔 档'],
  ['people', '人 名 位 员 口 人次 人口 人份 名次 代 辈 对 双 拨 伙 帮 队 班 户 家庭 万人次 户次 家次'],
  ['households and firms', '家 户 间 所 处 门店 网点'],
  ['animals', '只 隻 头 匹 尾 羽 条 峰'],
  ['plants', '棵 株 朵 束 丛 簇 颗 粒 枝 盆 茎 '],
  ['flat or long things', '张 條 根 支 枝 面 幅 块 片 页 卷 轴 道 股 缕 丝 扇'],
  ['books and works', '本 册 部 篇 章 首 曲 出 幕 集 期 版 回 节 卷 则 条 段 句 字 行 页 稿 封 阕 阙'],
  [
    'vehicles and machines',
    '辆 台 架 艘 列 部 节 班 趟 航班 航次 架次 车次 班次 列次 标箱 艘次 辆次 台次 台套 ',
  ],
  ['buildings and places', '座 栋 幢 间 所 楹 层 处 套 室 行省 单元 楼 床 张床 席 站 口 眼 孔 扇 '],
  [
    'times',
    '次 回 遍 趟 场 届 轮 番 度 顿 阵 场次 频次 人次 批次 例次 轮次 局 盘 胜 负 平 战 球 分 环 脚 拳',
  ],
  [
    'things worn or used',
    '件 把 顶 枚 柄 副 盏 挺 门 杆 具 尊 瓶 杯 碗 盒 箱 包 袋 桶 罐 盘 筐 支 剂 锭 剂次 针 针次 粒 服 台 发',
  ],
  [
    'abstract things',
    '项 条 点 方面 方 款 宗 派 门 科 级 等 档 步 重 阶 成果 倍 折 桌 招 关 式 单 票 席位 席 票次 大类',
  ],
  ['network and media', '条次 集 频道 帧 像素 比特 核 通道'],
  ['places in a contest', '强 连胜 连败 连冠'],
  ['groups', '群 排 串 堆 伙 团 连 营 旅 师 军 舰 族 脉 系'],
];

/**
 * Nouns that count themselves (7国, 27省). After a Chinese numeral they are part of a name far more often
 * than a count (三国, 两省, 九州), so that only an Arabic one makes a figure of them.
 */
const NOUN_TABLE =
  '路 线 国 省 市 县 区 州 镇 乡 村 校 院 部门 国家 城市 城 地 州市 区县 县区 县市 县市区 市县 省份 省市 乡镇 街道 社区 学校 企业 院校 高校 岛 山 湖 桥 园 店 馆 厅 队 大 小项 大项 金 银 铜 冠';

/** The measure words of written Chinese, each with what it counts; a word of several trades stands once. */
export const measureWords: readonly MeasureWord[] = [
  ...new Map(
    TABLE.flatMap(([counts, words]) => wordsOf(words).map((word) => [word, { word, counts }] as const)),
  ).values(),
];

/** Words that count themselves after an Arabic numeral. */
export const countingNouns: readonly string[] = wordsOf(NOUN_TABLE);
