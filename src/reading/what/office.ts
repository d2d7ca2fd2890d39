import type { WhatRule } from './what-rule.ts';

/** 市外办党组书记、主任张晓明: what a person is. */
export const office: WhatRule = {
  name: 'office',
  kinds: ['name'],
  find: ({ figure }) => figure.office,
};
