import type { Figure, FigureKind } from '../../src/figures/figure.ts';

/** A figure as somebody read it in the article: its kind, its words, and what they mean. */
export interface ExpectedFigure extends Pick<Figure, 'value' | 'unit' | 'qualifier' | 'from' | 'to'> {
  readonly kind: FigureKind;
  readonly text: string;
  readonly scope?: string;
}

const date = (text: string, from: string, to = from): ExpectedFigure => ({ kind: 'date', text, from, to });
const count = (text: string, value: number): ExpectedFigure => ({
  kind: 'count',
  text,
  value,
  unit: text.slice(-1),
});
const ordinal = (text: string, value: number): ExpectedFigure => ({ ...count(text, value), kind: 'ordinal' });
const years = (text: string, value: number, unit: string): ExpectedFigure => ({
  kind: 'duration',
  text,
  value,
  unit,
});

/** Every figure of the body in its order, written down by hand from reading the article. */
export const expectedFigures: readonly ExpectedFigure[] = [
  count('23对', 23),
  count('20对', 20),
  date('2008年', '2008'),
  count('5次', 5),
  count('1次', 1),
  { kind: 'date', text: '日前', to: '2019-09-23' },
  years('70年', 70, '年'),
  years('70周年', 70, '周年'),
  date('20世纪90年代', '1990', '1999'),
  date('1992年', '1992'),
  date('1992年5月', '1992-05'),
  { kind: 'number-of-document', text: '4号文件', value: 4, unit: '号' },
  count('17座', 17),
  date('1993年8月', '1993-08'),
  ordinal('首届', 1),
  ordinal('第一枚', 1),
  date('1999年5月', '1999-05'),
  count('95个', 95),
  { kind: 'count', text: '近千万', value: 10_000_000, qualifier: 'nearly' },
  date('2013年6月', '2013-06'),
  ordinal('首届', 1),
  ordinal('第21届', 21),
  date('2016年', '2016'),
  count('3届', 3),
  date('2020年', '2020'),
  ordinal('第15次', 15),
  ordinal('第七届', 7),
  date('1981年11月5日', '1981-11-05'),
  ordinal('第一个', 1),
  years('5周年', 5, '周年'),
  { ...years('30多年', 30, '年'), qualifier: 'over' },
  date('1982年', '1982'),
  { ...count('近90个', 90), qualifier: 'nearly' },
  count('两座', 2),
  { kind: 'count', text: '成千对', unit: '对', qualifier: 'several' },
  count('23对', 23),
  count('20对', 20),
  count('254个', 254),
  date('2016年1月', '2016-01'),
  count('254个', 254),
  { kind: 'rank', text: '第九', value: 9, scope: '全国254个地级以上城市' },
  { kind: 'rank', text: '第三位', value: 3, unit: '位', scope: '西部省会城市' },
  count('10对', 10),
  { kind: 'rank', text: '第一', value: 1, scope: '全国' },
  count('两个', 2),
  { kind: 'count', text: '数十套', unit: '套', qualifier: 'several' },
  date('2018年', '2018'),
  { kind: 'period', text: '2016年至2017年', from: '2016', to: '2017' },
  date('2008年', '2008'),
  count('5次', 5),
  count('1次', 1),
  date('1993年', '1993'),
  count('7国', 7),
  { kind: 'rank', text: '第六', value: 6, scope: '全国' },
  { kind: 'rank', text: '第三', value: 3, scope: '西部城市' },
  count('10家', 10),
  count('27个', 27),
  { ...count('20多个', 20), qualifier: 'over' },
  count('21对', 21),
  ordinal('首所', 1),
  years('70周年', 70, '周年'),
];

const words = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);

/** Every name of the body by its kind, once each; an office stands before its person. */
export const expectedNames: Readonly<Partial<Record<FigureKind, readonly string[]>>> = {
  name: words(`
    市外办党组书记、主任>张晓明
    记者>董宇虹
    比绍
    春明康夫`),
  place: words(`
    昆明
    昆明市
    中国
    南亚
    东南亚
    日本藤泽市
    环城东路
    瑞士苏黎世
    苏黎世
    西安
    成都
    日本藤泽
    澳大利亚瓦加瓦加
    尼泊尔博克拉
    捷克奥洛莫茨
    老挝万象
    滇池
    芬兰于韦斯屈莱市
    土耳其安塔利亚市
    捷克奥罗莫茨市
    美国丹佛市
    泰国
    缅甸
    越南
    缅甸仰光
    孟加拉国加济布尔市
    缅甸曼德勒市
    老挝
    柬埔寨
    马来西亚
    孟加拉国
    重庆
    英国
    法国
    德国
    意大利
    尼泊尔
    日本
    港
    澳`),
  organisation: words(`
    中共中央
    联合国
    外交部
    全国友协
    中国人民友好协会
    昆明市花卉产业联合会
    昆明登山协会
    昆明学院
    昆明市中医医院
    昆明克林轻工
    云内动力
    星耀集团
    中国人民对外友好协会
    中国国际友好城市联合会
    瑞中、尼中、奥中友协
    英国利物浦国际足球学校
    西甲国际足球学校
    金砖国家技术转移中心
    昆明国际友城旅游合作联盟
    上合组织青年交流中心
    昆明国际商事仲裁服务中心
    昆明日报`),
  title: words(`
    友城大会
    国际友好城市交流合作奖
    国际友好城市特别贡献奖
    昆明出口商品交易会
    世界园艺博览会
    南博会
    昆交会
    昆明国际友城合作与发展研讨会
    中印瑜伽大会
    中国—南亚国际文化论坛
    海外·昆明周
    “一带一路”海外人才昆明创新峰会
    《生物多样性公约》
    中国国际友好城市大会
    联合国南南合作奖`),
  quote: words(`
    朋友圈
    末端
    前沿
    立足西南、面向全国、辐射南亚东南亚的区域性国际中心城市
    张开双臂
    办好一次会,搞活一座城
    我国成千对国际友城中发展最好的对子之一
    模范友城
    中瑞国家关系的组成部分
    中国城市友好交往度
    两个大局
    昆明园
    中美非合作项目
    走出去
    官民并举
    壮丽70年\u00a0奋斗新时代`),
};

/** Names that a reader may leave out, or cut otherwise: abbreviations, regions, parts of longer names. */
export const namesEitherWay: readonly string[] = words(`
  昆
  西南
  昆明市政府
  滇中
  缔约方大会
  昆明·藤泽友谊馆
  友谊馆
  藤泽友谊馆
  市外办
  经开区
  全日制西甲国际足球学校
  昆明市政府网站
  西部
  昆、苏
  世界五大洲`);
