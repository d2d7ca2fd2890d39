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

/** Cities abroad that news names without their country. */
const CITIES = wordsOf(
  `万象 仰光 曼德勒 内比都 河内 河内市 胡志明市 金边 暹粒 曼谷 清迈 吉隆坡 雅加达 马尼拉 宿务 东京 大阪 京都 横滨 名古屋 神户 札幌 福冈 广岛 长崎 奈良 仙台
  首尔 釜山 仁川 平壤 乌兰巴托 海参崴 新德里 孟买 加尔各答 班加罗尔 达卡 吉大港 加德满都 博克拉 科伦坡 伊斯兰堡 卡拉奇 喀布尔 德黑兰 巴格达 大马士革 贝鲁特 耶路撒冷
  特拉维夫 利雅得 迪拜 阿布扎比 多哈 安卡拉 伊斯坦布尔 安塔利亚 塔什干 阿拉木图 开罗 亚历山大港 内罗毕 开普敦 约翰内斯堡 拉各斯 阿克拉 卡萨布兰卡 突尼斯城 伦敦 利物浦
  曼彻斯特 伯明翰 爱丁堡 格拉斯哥 都柏林 巴黎 里昂 马赛 尼斯 斯特拉斯堡 柏林 慕尼黑 汉堡 法兰克福 科隆 德累斯顿 莱比锡 罗马 米兰 威尼斯 佛罗伦萨 那不勒斯 都灵 马德里
  巴塞罗那 里斯本 雅典 维也纳 萨尔茨堡 苏黎世 日内瓦 伯尔尼 洛桑 达沃斯 布鲁塞尔 安特卫普 阿姆斯特丹 鹿特丹 海牙 哥本哈根 斯德哥尔摩 哥德堡 奥斯陆 赫尔辛基 华沙 克拉科夫
  布拉格 布达佩斯 布加勒斯特 索非亚 贝尔格莱德 萨格勒布 基辅 明斯克 莫斯科 圣彼得堡 里加 塔林 维尔纽斯 华盛顿 纽约 波士顿 费城 芝加哥 底特律 丹佛 休斯敦 达拉斯 亚特兰大
  迈阿密 洛杉矶 旧金山 西雅图 拉斯维加斯 圣迭戈 檀香山 多伦多 温哥华 蒙特利尔 渥太华 墨西哥城 哈瓦那 圣保罗 里约热内卢 巴西利亚 布宜诺斯艾利斯 利马 圣地亚哥 悉尼 墨尔本
  堪培拉 布里斯班 珀斯 奥克兰 惠灵顿 基督城`,
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
