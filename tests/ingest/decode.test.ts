import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/ingest/decode.ts';
import { encodeLegacy, encodeUtf16, joinBytes } from '../support/legacy-encodings.ts';

const simplified = [
  '昆明友城',
  '新闻',
  '共有23对。',
  '步道全长3.2公里',
  '他们说：“很好。”',
  '第七届中国国际友好城市大会',
];
const traditional = [
  '國際友城',
  '新聞',
  '共有23對。',
  '步道全長3.2公里',
  '他們說：「很好。」',
  '第七屆中國國際友好城市大會',
];

describe('even a few characters are told apart', () => {
  test.each(simplified)('in GBK: %s', (text) => {
    expect(decodeText(encodeLegacy(text, 'gb18030'))).toEqual({ text, charset: 'gb18030' });
  });

  test.each(traditional)('in Big5: %s', (text) => {
    expect(decodeText(encodeLegacy(text, 'big5'))).toEqual({ text, charset: 'big5' });
  });

  test.each(traditional)('Traditional in GBK: %s', (text) => {
    expect(decodeText(encodeLegacy(text, 'gb18030'))).toEqual({ text, charset: 'gb18030' });
  });

  test.each([...simplified, ...traditional])('in UTF-8: %s', (text) => {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, charset: 'utf-8' });
  });

  test.each(['第七届中国国际友好城市大会', '共有23对友好城市。', 'Plain English, without a mark.'])(
    'in UTF-16 without a mark: %s',
    (text) => {
      expect(decodeText(encodeUtf16(text, 'le'))).toEqual({ text, charset: 'utf-16le' });
      expect(decodeText(encodeUtf16(text, 'be'))).toEqual({ text, charset: 'utf-16be' });
    },
  );
});

describe('what a file says of its encoding', () => {
  const text = '深圳';
  test.each(['gb2312', 'GBK', ' gb18030 ', 'x-gbk'])('is believed: %s', (declared) => {
    expect(decodeText(encodeLegacy(text, 'gb18030'), declared).text).toBe(text);
  });

  test('is not asked where there is a mark', () => {
    expect(decodeText(joinBytes([0xff, 0xfe], encodeUtf16(text, 'le')), 'big5').text).toBe(text);
  });

  test('is not asked where UTF-8 holds', () => {
    expect(decodeText(new TextEncoder().encode(text), 'gb2312')).toEqual({ text, charset: 'utf-8' });
  });

  test.each(['utf-8', 'utf8', 'no-such-charset', '', 'iso-8859-1', 'big5'])(
    'is not believed where it is wrong: %s',
    (declared) => {
      const long = '昆明市共缔结国际友城23对，友好交流城市20对。';
      expect(decodeText(encodeLegacy(long, 'gb18030'), declared).text).toBe(long);
    },
  );

  test('decides for Japanese, which is never guessed', () => {
    const japanese = 'これはとてもながいぶんしょうです';
    expect(decodeText(encodeLegacy(japanese, 'shift_jis'), 'shift_jis').text).toBe(japanese);
  });
});
