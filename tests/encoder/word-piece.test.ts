import { Tokenizer } from '@huggingface/tokenizers';
import { describe, expect, test } from 'vitest';
import { readWordPiece } from '../../src/encoder/word-piece.ts';
import { tinyTokenizer, tinyVocabulary } from './tiny-model.ts';

const wordPiece = readWordPiece(tinyTokenizer);
if (!wordPiece) throw new Error('the tiny vocabulary is one');

const piecesOf = (text: string): readonly string[] =>
  wordPiece.cut(text).map(({ id }) => tinyVocabulary[id] ?? '');

describe('a text is cut', () => {
  test.each([
    ['猫狗', ['猫', '狗']],
    ['cats', ['cat', '##s']],
    ['cat猫,狗?', ['cat', '猫', ',', '狗', '?']],
    ['catx 猫', ['[UNK]', '猫']],
    ['龘猫', ['[UNK]', '猫']],
    ['a'.repeat(101), ['[UNK]']],
    ['\u0000猫\u200b\n狗', ['猫', '狗']],
    ['😀', ['[UNK]']],
    ['', []],
  ])('%j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  test('with the place of each piece, and whether it is a mark', () => {
    expect(wordPiece.cut('猫, cats')).toEqual([
      { id: expect.any(Number), start: 0, end: 1, isMark: false },
      { id: expect.any(Number), start: 1, end: 2, isMark: true },
      { id: expect.any(Number), start: 3, end: 6, isMark: false },
      { id: expect.any(Number), start: 6, end: 7, isMark: false },
    ]);
  });
});

test('pieces are those of the tokenizers of Hugging Face', () => {
  const theirs = new Tokenizer(
    {
      ...JSON.parse(tinyTokenizer),
      added_tokens: [],
      decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
      post_processor: null,
      normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: false },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      model: { ...JSON.parse(tinyTokenizer).model, unk_token: '[UNK]', continuing_subword_prefix: '##' },
    },
    {},
  );
  for (const text of [
    '猫狗cats,山水?',
    'cat-cats (鸟)',
    '3.5万 catcat',
    '“猫”——狗…',
    'a$b^猫|狗',
    '狗\t鱼\r\n水',
  ]) {
    expect(wordPiece.cut(text).map(({ id }) => id)).toEqual(
      theirs.encode(text, { add_special_tokens: false }).ids,
    );
  }
});

test.each(['', '{', '{}', '{"model":{}}', '{"model":{"vocab":{"猫":1}}}'])('%j is no vocabulary', (text) => {
  expect(readWordPiece(text)).toBeUndefined();
});
