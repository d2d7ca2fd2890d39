import { matchAt, type Rule } from './rule.ts';

const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/y;
/** National and mobile numbers, service numbers (400-…, 95588 only after 电话). Extensions belong to the number. */
const NUMBER =
  /(?:\+\d{1,3}[- ]?)?(?:\(0\d{2,3}\)\s?\d{7,8}|(0\d{2,3}\s?[-—－]\s?\d{7,8})|0\d{2,3}\d{7,8}|[48]00[- ]?\d{3,4}[- ]?\d{3,4}|1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?:[-转]\d{1,6})?(?![\d.,万亿元%])/y;
const AFTER_LABEL = /[+0-9][0-9 ()+-]{1,18}[0-9]/y;
const LABEL = /(?:电话|热线|手机|传真|拨打|致电|短信|联系方式|咨询|QQ群?|微信号?)[^0-9+。\n]{0,6}$/;

/** Telephone numbers and e-mail addresses: told apart so that nothing else is made of their digits. */
export const phone: Rule = {
  name: 'phone',
  starts: '0123456789+(ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  read({ text, at }) {
    const mail = matchAt(EMAIL, text, at);
    if (mail) return { kind: 'phone', start: at, end: at + mail[0].length };
    const first = text.charCodeAt(at);
    if (first >= 0x41 || continuesNumber(text, at)) return undefined;
    const match = matchAt(NUMBER, text, at) ?? labelled(text, at);
    return match && { kind: 'phone', start: at, end: at + match[0].length };
  },
};

function continuesNumber(text: string, at: number): boolean {
  return /[\d.]/.test(text.charAt(at - 1));
}

function labelled(text: string, at: number): RegExpExecArray | undefined {
  const before = text.slice(Math.max(0, at - 12), at);
  return LABEL.test(before) ? matchAt(AFTER_LABEL, text, at) : undefined;
}
