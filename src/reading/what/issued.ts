import { phraseTo } from '../noun-phrase.ts';
import type { WhatRule } from './what-rule.ts';

/** 中共中央4号文件: who issued it. */
export const issued: WhatRule = {
  name: 'issued',
  kinds: ['number-of-document'],
  find: ({ pieces, at }) => phraseTo(pieces, at - 1),
};
