import type { Verdict } from '../../src/reading/check.ts';

/** A claim about the Kunming article, how it must be told, and where it is contradicted what the article says. */
export type GoldenClaim = readonly [claim: string, verdict: Verdict, says?: string];

/** Twenty that the article says too: in other words, in both scripts, with every sort of numeral. */
const told: readonly GoldenClaim[] = [
  ['昆明目前共有国际友城23对。', 'agrees'],
  ['到现在为止，昆明缔结的友好交流城市有二十对。', 'agrees'],
  ['昆明的第一个国际友好城市是日本藤泽市，双方在1981年11月5日结缘。', 'agrees'],
  ['1982年，昆明和瑞士苏黎世成了友好城市。', 'agrees'],
  ['全国254个地级以上城市里，昆明的友好交往度排第九名。', 'agrees'],
  ['昆明的友城数量在西部省会城市中排在第3位。', 'agrees'],
  ['昆明在南亞東南亞的友城有１０對，數量全國第一。', 'agrees'],
  ['在昆领事馆的数量居全国第六。', 'agrees'],
  ['论领事馆数量，昆明在西部城市里排第三，前面只有成都和重庆。', 'agrees'],
  ['外資金融機構在昆明已有十家。', 'agrees'],
  ['一共有27个国家在昆明设立了签证中心。', 'agrees'],
  ['昆明與港澳締結了２１對姊妹學校。', 'agrees'],
  ['首届昆明出口商品交易会是1993年8月举行的。', 'agrees'],
  ['1999年5月昆明举办了世界园艺博览会，参加的国家和国际组织有95个。', 'agrees'],
  ['2013年6月,首届南博会与第二十一届昆交会一起办成。', 'agrees'],
  ['第七届中国国际友好城市大会将于2020年在昆明召开。', 'agrees'],
  ['自2008年以来，昆明五次拿到“国际友好城市交流合作奖”。', 'agrees'],
  ['从1993年起，老挝、缅甸等七国先后在昆明设了总领事馆。', 'agrees'],
  ['云内动力准备在缅甸仰光设立办事处。', 'agrees'],
  ['市外办主任是张晓明。', 'agrees'],
];

/** Twenty with one figure or name altered; some take the figure of another thing in the same sentence. */
const altered: readonly GoldenClaim[] = [
  ['昆明目前共有国际友城25对。', 'contradicts', '23对'],
  ['昆明缔结的友好交流城市有23对。', 'contradicts', '20对'],
  ['昆明与日本藤泽市于1982年11月5日缔结为友好城市。', 'contradicts', '1981年11月5日'],
  ['1985年，昆明和瑞士苏黎世成了国际友好城市。', 'contradicts', '1982年'],
  ['友好交往度排名中，昆明在全国254个地级以上城市里排名第六。', 'contradicts', '第九'],
  ['昆明的友城数量位列西部省会城市第二位。', 'contradicts', '第三位'],
  ['昆明在南亞東南亞的友城數量為１２對。', 'contradicts', '10对'],
  ['在昆领事馆数量全国排名第三。', 'contradicts', '第六'],
  ['领事馆数量方面，昆明在西部城市中排第六。', 'contradicts', '第三'],
  ['驻昆的外资金融机构达到二十家。', 'contradicts', '10家'],
  ['已有37个国家在昆明设立签证中心。', 'contradicts', '27个'],
  ['昆明與港澳結成的姊妹學校有12對。', 'contradicts', '21对'],
  ['市外办党组书记、主任李志强介绍了友城合作的情况。', 'contradicts', '张晓明'],
  ['世界园艺博览会1999年9月在昆明举办。', 'contradicts', '1999年5月'],
  ['1992年5月，中共中央6号文件决定让昆明等城市实行沿海开放城市政策。', 'contradicts', '4号文件'],
  ['第八届中国国际友好城市大会将于2020年在昆明举办。', 'contradicts', '第七届'],
  ['昆明連續獲得三次「國際友好城市交流合作獎」。', 'contradicts', '5次'],
  ['联合国《生物多样性公约》第16次缔约方大会2020年在昆明举行。', 'contradicts', '第15次'],
  ['云内动力将在缅甸曼德勒设办事处。', 'contradicts', '缅甸仰光'],
  ['包括昆明在内，有27座城市实行了沿海开放城市政策。', 'contradicts', '17座'],
];

/** Twenty that it does not speak of: some say its figures of other things, some other figures of its things. */
const untold: readonly GoldenClaim[] = [
  ['昆明地铁目前有6条线路在运营。', 'not-in-articles'],
  ['昆明市的常住人口是846万人。', 'not-in-articles'],
  ['昆明市2018年的GDP达到5206.9亿元。', 'not-in-articles'],
  ['昆明市与美国纽约在1990年缔结为友好城市。', 'not-in-articles'],
  ['上海共有国际友城23对。', 'not-in-articles'],
  ['昆明园的总面积为500亩。', 'not-in-articles'],
  ['友谊馆的门票是30元一张。', 'not-in-articles'],
  ['北京冬奥会将于2022年2月4日开幕。', 'not-in-articles'],
  ['大理举办了3届国际马拉松。', 'not-in-articles'],
  ['昆明長水機場每年接待旅客4700萬人次。', 'not-in-articles'],
  ['中国国际友好城市大会吸引了1200名代表参加。', 'not-in-articles'],
  ['昆明与港澳之间每周有21班直飞航班。', 'not-in-articles'],
  ['昆明的利物浦国际足球学校有学生300人。', 'not-in-articles'],
  ['成都的领事馆数量全国排名第三。', 'not-in-articles'],
  ['南博会的成交额超过三千亿元。', 'not-in-articles'],
  ['苏黎世的人口约有四十万。', 'not-in-articles'],
  ['昆明在南亚东南亚举办了10场推介会。', 'not-in-articles'],
  ['2015年，昆明被评为全国文明城市。', 'not-in-articles'],
  ['星耀集团去年的营业收入为２３億元。', 'not-in-articles'],
  ['张晓明今年52岁。', 'not-in-articles'],
];

export const claims: readonly GoldenClaim[] = [...told, ...altered, ...untold];
