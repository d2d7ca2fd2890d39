import { readNumeral } from '../../text/numerals.ts';
import { matchAt, type Rule } from './rule.ts';
import { D, DIGIT_SIGNS } from './signs.ts';

/** The first signs of the offices that number their papers, shortened: 国发, 国办发, 云政办函. */
const ISSUERS = '国中云昆财税教农商科工环建交水民司人银证京沪粤川';
const ISSUED = new RegExp(
  `(?:[${ISSUERS}][一-龥]{0,3}[发办函政税字规令通社监])?[〔\\[［(（【](${D}{4})[〕\\]］)）】]\\s?第?(${D}{1,5})号(?:文件|文|令)?`,
  'y',
);
const NUMBERED = new RegExp(
  `(${D}{1,5}|[一二三四五六七八九十]{1,3})号(?:文件|令|文(?![明学体])|公告|决议|决定|提案|议案|法案|指令)`,
  'y',
);
const ORDINAL = new RegExp(
  `第\\s?(${D}{1,5})号(?:文件|令|文(?![明学体])|公告|决议|决定|提案|议案|法案|主席令|国务院令)`,
  'y',
);

/** Numbers of official papers: 4号文件, 〔2019〕27号, 第492号令. */
export const documentNumber: Rule = {
  name: 'document-number',
  starts: `${DIGIT_SIGNS}${ISSUERS}一二三四五六七八九十第〔[［(（【`,
  read({ text, at }) {
    const issued = matchAt(ISSUED, text, at);
    const match = issued ?? matchAt(NUMBERED, text, at) ?? matchAt(ORDINAL, text, at);
    const value = match && readNumeral((issued ? match[2] : match[1]) ?? '');
    if (!match || value === undefined) return undefined;
    return { kind: 'number-of-document', start: at, end: at + match[0].length, value, unit: '号' };
  },
};
