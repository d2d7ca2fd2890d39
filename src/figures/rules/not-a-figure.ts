import { createLexicon, wordsOf } from '../lexicon.ts';
import { matchAt, type Rule } from './rule.ts';
import { DIGIT_SIGNS, NUMBER_SIGNS } from './signs.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A web address, or a name of letters and digits such as COVID-19, iPhone15, F-16. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w\-./?%&=#:~+@!$,;]{1,2048}/iy;
const LATIN_NAME = /(?:[A-Za-z]+\d+(?:\.\d+)+|[A-Za-z][A-Za-z0-9_]*)(?:-\d{1,4}(?![\d-]))?/y;
const MIXED_NAME =
  /\d+(?:\.\d+)*(?:[A-Za-z]+\d[A-Za-z0-9]*|B\/\d+B|\s?[GDKPCA](?![A-Za-z0-9])(?!\/)|[A-Z]-\d+(?:-\d+)*)/y;
const DOTTED = /\d+\.\d+(?:\.\d+)+/y;

/** Words that hold a numeral and are no figure, where a rule below might otherwise take one for it. */
const WORDS = wordsOf(`
  一带一路 一百年不 千万别 千万不 千万要 万一 百分百 三明治 四人帮 五一 五四 六一 七一 八一 十一黄金周 十一长假 三八
  千方百计 千家万户 千山万水 千军万马 千变万化 千言万语 千丝万缕 千秋万代 千辛万苦 千奇百怪 万水千山 万紫千红 百家争鸣 百花齐放 百年大计
  三国演义 三国志 三国时期 三国时代 三个代表 三农 三星堆 三字经 三句不离 三番五次 三年五载 三天两头 三言两语 三五成群 三三两两 三头六臂
  四个全面 四面八方 四周 四处 七步诗 四通八达 五湖四海 五颜六色 五花八门 五角大楼 五角星 五代十国 五级士 六神无主 七上八下 七嘴八舌 乱七八糟 八路军 八角 八段锦 八仙
  九牛一毛 九死一生 九段线 十全十美 十分 十字 十足 百分点 两码事 两回事 两口子 两面派 两面三刀 两位数 三位数 四位数 一位数 三位一体 三角 三维 四维 二手 二次元 三次元
  一会儿 一下子 一阵子 一辈子 一天到晚 一般 一方面 一部分 一条龙 一次性 一代宗师 一口气 一句话 一位数 二次函数 一次函数 两个凡是 三个和尚
  万岁 千岁 百度 千岛湖 千层 百里挑一 万里长城 万里长征 千里马 千里迢迢 千里之行 千里眼 百事 百万富翁 百合 百姓 百货 两岸 两会 两国 两地 两市 两省 两区 两县 两州
  三国 四国 五国 六国 七国之乱 战国七雄 八国联军 三亚 三峡 三门峡 三水 三沙 三原 六安 六盘水 九江 九寨沟 九龙 十堰 百色 千岛 万象 万州 万宁 万达 万科 四川 四平 双十一
  一流 一线 一体 一律 一旦 一再 一贯 一度 一举 一致 一同 一道 一面 一边 一齐 一共 一行 一手 一时 一身 一路 一心 一味 一带 一连 一向 一角 一瞬 一票否决 一条心
  一战 二战 一次大战 二次大战 一次世界大战 二次世界大战 四战区 四季 数字 数码
  新四军 二队 二军 二分法 三分法 三分类 五棵松 四方 八方
  五所川原 八重山 八户 八王子 八幡 三重县 三鹰 六本木 九州 十日町 七尾 五岛列岛 四日市
  二人转 三人行 七人制 八人制 五人制 十一人制 十项全能 七项全能 三级跳 三分球 三分线 两栖 二级市场 一级市场 三部曲 四重奏 三重奏 二重唱 二重奏 五重奏
`);

const wordAt = createLexicon(WORDS);

/** 周四, 星期三: days of any week. 每周四次 is four times a week. */
const WEEKDAY = /(?:周|星期|礼拜)[一二三四五六日天](?![次场期个小集节])/y;
/** 七七级: those who began to study in 1977. */
const CLASS_OF = /[零〇一二三四五六七八九]{2}级(?!别|地震|大风)/y;
/** Words whose second half is a numeral: 统一, 唯一, 星期三. A figure after them would begin inside a word. */
const NUMERAL_ENDS_A_WORD = /[统唯单专划逐归合同不如之]一|[万][一]/y;

/** Web addresses and model names: nothing inside them is a figure. */
export const latinName: Rule = {
  name: 'latin-name',
  starts: LETTERS + DIGIT_SIGNS,
  read({ text, at }) {
    const match =
      matchAt(ADDRESS, text, at) ??
      matchAt(LATIN_NAME, text, at) ??
      matchAt(MIXED_NAME, text, at) ??
      matchAt(DOTTED, text, at);
    return match && { kind: 'nothing', end: at + match[0].length };
  },
};

/** Words of the language that hold a numeral. */
export const wordWithNumeral: Rule = {
  name: 'word-with-numeral',
  starts: `${NUMBER_SIGNS}双乱战数新周星礼`,
  read({ text, at }) {
    const word = wordAt(text, at);
    // 十分 is «very», but 十分钟 and 十分之一 are figures.
    if (word !== undefined && !(word === '十分' && /[钟之]/.test(text.charAt(at + 2))))
      return { kind: 'nothing', end: at + word.length };
    const weekday = matchAt(WEEKDAY, text, at);
    if (weekday) return { kind: 'nothing', end: at + weekday[0].length };
    if (matchAt(CLASS_OF, text, at)) return { kind: 'nothing', end: at + 3 };
    if (at === 0 || !matchAt(NUMERAL_ENDS_A_WORD, text, at - 1)) return undefined;
    return { kind: 'nothing', end: at + 1 };
  },
};
