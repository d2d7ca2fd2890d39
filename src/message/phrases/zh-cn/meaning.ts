import type { MeaningPhrases } from '../meaning-phrases.ts';

const levels = ['相差很远', '相差较远', '有点关系', '比较相近', '很相近', '几乎一样'];

/** 为什么是这句，简体中文。 */
export const meaning: MeaningPhrases = {
  why: '为什么是这句',
  whyTitle: '为什么是这句',
  matched: (asked, found) => (asked === found ? `“${asked}”` : `“${asked}” → “${found}”`),
  words: '对上的词：',
  lacking: (words) => `句中没有：${words.map((word) => `“${word}”`).join('、')}`,
  likeness: (level) => `意思：${'●'.repeat(level)}${'○'.repeat(5 - level)} ${levels[level]}`,
  byWordsOnly: '这次只按词语比较，没有比较意思。',
  whyGone: '文章已经更新，找不到原来的句子了。',
  state: {
    ready: '回答既看词语，也看意思。',
    arriving: '现在按词语回答；理解意思的小模型正在准备，好了会自动用上。',
    off: '按词语回答（意思模型已关闭）。',
    unavailable: '按词语回答（意思模型没有取到，请让运行机器人的人看一下日志）。',
  },
};
