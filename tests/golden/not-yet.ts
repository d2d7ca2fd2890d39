import type { Golden } from './kunming.ts';

/** Questions that are answered wrongly today, with the right answer; one that comes right moves to kunming.ts. */
export const notYet: readonly Golden[] = [
  ['“国际友好城市交流合作奖”连续拿了几次', '自2008年友城大会举办以来,昆明市连续获得5次', '5次'],
  ['特别贡献奖获得过几次？', '自2008年友城大会举办以来,昆明市连续获得5次', '1次'],
  ['中国国际友好城市大会哪年在昆明举办', '2020年,将在昆明市举办联合国', '2020年'],
  ['西部城市里昆明领事馆数量排名多少', '目前,在昆领事馆数量全国排名第六', '第三'],
  ['昆明的第一个友城是哪座城市', '1981年11月5日,昆明市与日本藤泽市', '日本藤泽市'],
  ['友谊馆在什么路', '30多年过去了,友谊馆仍矗立在环城东路', '环城东路'],
  [
    'how many pairs of sister cities 昆明',
    '截至目前,昆明市共缔结国际友城23对|“昆明市国际交友‘朋友圈’日益扩大',
    '23对',
  ],
];

/** What the article does not say, and is answered all the same today. */
export const notYetRefused: readonly string[] = [
  '昆明市的常住人口有多少？',
  '昆明地铁几号线通往机场',
  '第九届中国国际友好城市大会在哪举办',
  '谁获得了诺贝尔文学奖',
];
