import { createLexicon, wordsOf } from '../lexicon.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What news writes where the register of countries is longer, and countries that are no more. */
const SHORT_NAMES = wordsOf(`
  美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 俄国 苏联 泰国 缅甸 越南 老挝 柬埔寨 印度 印尼 菲律宾 马来西亚 新加坡 澳大利亚 澳洲 新西兰
  捷克 斯洛伐克 荷兰 瑞士 瑞典 挪威 芬兰 丹麦 土耳其 孟加拉 孟加拉国 尼泊尔 巴基斯坦 阿富汗 伊朗 伊拉克 叙利亚 以色列 巴勒斯坦 沙特 沙特阿拉伯
  阿联酋 埃及 南非 肯尼亚 坦桑尼亚 埃塞俄比亚 尼日利亚 巴西 阿根廷 智利 秘鲁 墨西哥 加拿大 古巴 波兰 匈牙利 罗马尼亚 保加利亚 希腊 意大利 西班牙 葡萄牙
  南斯拉夫 捷克斯洛伐克 东德 西德 波黑 北马其顿 马其顿 民主刚果 刚果 科特迪瓦 象牙海岸 中非 多米尼加 特立尼达 哈萨克 外蒙古 蒙古国 梵蒂冈 香港 澳门 台湾 中国`);

/** Parts of the world that news names like countries. */
const REGIONS = wordsOf(
  '东南亚 南亚 东亚 中亚 西亚 北亚 东北亚 中东 欧洲 亚洲 非洲 美洲 北美 北美洲 南美 南美洲 拉美 拉丁美洲 大洋洲 东欧 西欧 北欧 南欧 中欧 北非 东非 西非 南极洲 亚太',
);

/** Cities abroad whose names are common words, so that no rule of sounds knows them. */
const CITIES = wordsOf(
  '万象 仰光 河内 金边 东京 大阪 京都 横滨 名古屋 神户 首尔 釜山 平壤 伦敦 巴黎 纽约 柏林 罗马 莫斯科 华盛顿 海参崴 新德里 日内瓦 维也纳 雅典 开罗 曼谷 清迈 吉隆坡 雅加达 马尼拉 河内市',
);

/** Names the register writes with brackets or signs that no article does. */
const PLAIN = /^[一-龥]{2,12}$/;

function registerOfCountries(): string[] {
  const names = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => names.of(first + second)))
    .filter((name) => name !== undefined)
    .map((name) => name.replace(/^中国(?=.)|特别行政区$/g, ''))
    .filter((name) => PLAIN.test(name) && name !== '未知地区' && name !== '外国');
}

/** The country whose name stands at a place in the text. */
export const countryAt = createLexicon([...registerOfCountries(), ...SHORT_NAMES]);

/** The part of the world whose name stands at a place in the text. */
export const regionAt = createLexicon(REGIONS);

/** The city abroad whose name stands at a place in the text. */
export const foreignCityAt = createLexicon(CITIES);
