import { expect, test } from 'vitest';
import { textAt } from '../../src/base/span.ts';
import { findFigures } from '../../src/figures/find-figures.ts';

const words = `
一带一路 春明康夫 昆明日报 万象 三亚 百色 一些 一直 一样 一起 一般 一定 一旦 一致 一律 一贯 一流 一线 统一 唯一 单一 同一 第一线 第一时间 第一书记 万一
千万别 千万不要 进一步 三明治 百花齐放 百家争鸣 千家万户 千方百计 四面八方 五湖四海 五颜六色 乱七八糟 三心二意 十分重要 十足 百姓 百货公司 百科全书 万里长城 千里之外
两岸关系 两会 两国元首 在两市 两地 三国演义 三峡 四川 九江 六安 十堰 三门峡 九寨沟 万州 千岛湖 五角星 八路军 四人帮 一国 二手车 三农问题 三角形 双方
条约 公约 附近 最近 节约用水 签约 数学 多数 少数 无数 人数 几乎 茶几 以上 以下 超市 超级 第三方 首都 首先 首府 首长 首脑
iPhone15 G20峰会 5G网络 A4纸 COVID-19疫情 F-16 MP3 H1N1 https://example.org/2019/09/23/15.html www.example.org/10 4K 3D打印 Win10 K12
过去年代 之前年代 昆明日 说明日 以上周边 日常 月亮 月饼 年级 年代感 周边 星期 岁月 时代 分别 分之 世纪 元旦 元素 美元 公里 百分点
一座城 一次会 一个城市 一位老人 一家人 一种方式 一条龙 一方面 一部分 一口气 一会儿 一辈子 一句话 光明日报
波音747 空客A380 VR战士4 二次剩余 二次方程 三五九旅 新四军 七七级 一次大战 二战 五所川原 八重山群岛 四季 数字 数码相机 晚一点 若干关键
5-氟脲嘧啶 B-10-18 股票代号：5493 （1） [2+2] 64B/66B 312国道 1A路线 3系列 图2 1/0 有一天 星期三 周四 《33分侦探》 《四季歌》 《四十处男》 《86双星演唱会》 四面环山 两单色光 第三者`;

test.each(words.split(/\s+/).filter((word) => word !== ''))('finds no figure in %s', (word) => {
  expect(findFigures(word, { published: '2019-09-23' }).map((figure) => textAt(word, figure))).toEqual([]);
});

test.each([
  ['新闻见昆明日报第三版', ['第三版']],
  ['成功举办了“一带一路”峰会3届', ['3届']],
  ['在两市结谊5周年之际', ['5周年']],
  ['日本春明康夫等20多个外国友好组织', ['20多个']],
  ['办好一次会,搞活一座城,共17座', ['17座']],
  ['用iPhone15拍了3张照片', ['3张']],
  ['详见https://example.org/2019/09/23/15.html,共2页', ['2页']],
])('in «%s» finds nothing but the figures', (text, expected) => {
  expect(findFigures(text).map((figure) => textAt(text, figure))).toEqual(expected);
});

test.each([
  ['Xbox 360游戏机共3台', ['3台']],
  ['版本v10.0于2019年发布', ['2019年']],
  ['Windows 10系统', []],
  ['这是她的一首所作', []],
  ['每周四次', ['四次']],
  ['E-shop.2010年成立', ['2010年']],
  ['1. 自动控制 2. 安全监控', []],
  ['《1972年地方政府法案》', ['1972年']],
])('in «%s» finds no number that only names', (text, expected) => {
  expect(findFigures(text).map((figure) => textAt(text, figure))).toEqual(expected);
});

test.each([
  '0000年13月45日',
  '二〇二五年二月三十日',
  '2025年2月30日',
  '2019-02-30',
  '2019年13月',
  '13月5日',
  '2019年4月31日',
  '2100年2月29日',
  '同年7月',
  '明年',
  '5月5日',
  '顺治三十年',
])('gives %s, which no calendar can place, neither from nor to', (text) => {
  const figures = findFigures(text);
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    expect(figure.from).toBeUndefined();
    expect(figure.to).toBeUndefined();
  }
});
