import type { ShareCard } from '../../src/message/picture/share-card.ts';
import type { ChartWords, DayCount } from '../../src/message/picture/stats-chart.ts';

const where = { source: '昆明市政府网站', date: '2019年9月23日发布' };
const count = '截至目前,昆明市共缔结国际友城23对、友好交流城市20对,结好城市遍及世界五大洲。';
const first =
  '昆明市与日本藤泽市于1981年11月5日缔结为友好城市,这是昆明市的第一个国际友城,从此昆明走上了“请进来、走出去”的开放道路。';
const figures = [
  { value: '23对', what: '国际友城' },
  { value: '20对', what: '友好交流城市' },
  { value: '1981年', what: '与日本藤泽市结好' },
];

/** Cards of every kind that people share. */
export const cards = {
  short: { title: '昆明友城四十年', figures, sentences: [count, first], ...where },
  long: {
    title:
      '关于进一步深化改革开放、推动昆明市国际友好城市工作高质量发展，加快建设面向南亚东南亚辐射中心的若干意见（征求意见稿）全文及其解读'.repeat(
        5,
      ),
    figures: [
      { value: '1,234.5亿元', what: '全市对外贸易进出口总额，比上年同期增长的部分' },
      { value: '2019年9月23日', what: '发布' },
      { value: '10.3%—12.5%', what: '占全省的比重' },
    ],
    sentences: [first.repeat(2), first.repeat(3)],
    colour: 0xffe066,
    ...where,
  },
  mixed: {
    title: 'Kunming International Friendship Cities “友城” Forum 2019：让世界听见Kunming的声音',
    figures: [
      { value: '23', what: 'sister cities' },
      { value: 'US$1.2 billion', what: 'trade volume with partner cities in 2018' },
    ],
    sentences: [
      'The forum, held in Kunming’s “Spring City” district on September 23, 2019, brought together 23 sister cities.',
    ],
    source: 'Kunming Daily',
    date: 'September 23, 2019',
    colour: 0x5865f2,
  },
  noFigures: { title: '昆明“友城”：让世界听见昆明的声音', figures: [], sentences: [count, first], ...where },
  titleOnly: { title: '昆明“友城”：让世界听见昆明的声音', figures: [], sentences: [], colour: 0x111111 },
  traditional: {
    title: '臺灣鬱金香與雲南龍鳳圖書館：讓世界聽見昆明的聲音',
    figures: [
      { value: '三百二十對', what: '國際友好城市' },
      { value: '第1名', what: '西南地區' },
    ],
    sentences: [
      '截至目前，「昆明市」共締結國際友城23對（友好交流城市20對）；結好城市遍及世界五大洲。喆堃犇骉𠮷龘。',
    ],
    source: '昆明日報',
  },
  odd: {
    title: '🎉 昆明友城 👨‍👩‍👧‍👦 <b>&amp; "粗体"</b> ]]> \u0000\u0007\ud800',
    figures: [{ value: '23<对>', what: '国际&友城' }],
    sentences: [
      'مرحبا שלום 안녕 \u202e昆明\u202c <script>alert(1)</script>',
      '《昆明日报》、《云南日报》：“我们——‘走出去’……”',
    ],
    source: "<svg onload='x'>",
  },
  wordsWithoutEnd: {
    title: `https://example.com/${'path/that/never/ends/'.repeat(9)}`,
    figures: [
      { value: '中华人民共和国云南省昆明市五华区人民政府', what: '地点' },
      { value: '23对', what: '' },
    ],
    sentences: ['a'.repeat(400), '。'.repeat(300)],
    colour: 0xffffff,
  },
} satisfies Record<string, ShareCard>;

export const chartWords: ChartWords = {
  title: '提问统计',
  found: '答出',
  notFound: '没有找到',
  wrong: '标为有误',
  highest: '最多的一天',
};

/** Days from the first of July 2026 on, with numbers that go up and down. */
export function daysOf(length: number): readonly DayCount[] {
  return Array.from({ length }, (_, at) => ({
    day: new Date(Date.UTC(2026, 6, 1 + at)).toISOString().slice(0, 10),
    found: 9 + ((at * 7) % 13) + (at % 7 > 4 ? 8 : 0),
    notFound: (at * 5) % 6,
    wrong: at % 9 === 4 ? 1 + (at % 3) : 0,
  }));
}
