import type { MeaningPhrases } from '../meaning-phrases.ts';

const levels = ['相差很遠', '相差較遠', '有點關係', '比較相近', '很相近', '幾乎一樣'];

/** 為什麼是這句，繁體中文。 */
export const meaning: MeaningPhrases = {
  why: '為什麼是這句',
  whyTitle: '為什麼是這句',
  matched: (asked, found) => (asked === found ? `「${asked}」` : `「${asked}」→「${found}」`),
  words: '對上的詞：',
  lacking: (words) => `句中沒有：${words.map((word) => `「${word}」`).join('、')}`,
  likeness: (level) => `意思：${'●'.repeat(level)}${'○'.repeat(5 - level)} ${levels[level]}`,
  byWordsOnly: '這次只按詞語比較，沒有比較意思。',
  whyGone: '文章已經更新，找不到原來的句子了。',
  state: {
    ready: '回答既看詞語，也看意思。',
    arriving: '現在按詞語回答；理解意思的小模型正在準備，好了會自動用上。',
    off: '按詞語回答（意思模型已關閉）。',
    unavailable: '按詞語回答（意思模型沒有取到，請讓執行機器人的人看一下日誌）。',
  },
};
