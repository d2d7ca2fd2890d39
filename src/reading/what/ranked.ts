import type { Span } from '../../base/span.ts';
import { covers } from '../../base/span.ts';
import { phraseTo } from '../noun-phrase.ts';
import type { Standing, WhatRule } from './what-rule.ts';

/** Words that name something by which things can be put in an order. */
const orderable =
  /(?:[数量额率度值力分]|规模|排名|排行榜?|榜|名次|指数|面积|人口|收入|成绩|水平|综合评价|票房|产值|总分|积分|速度|里程|长度|高度|总长)$/u;

/** 友城数量仅次于西安和成都,位列…第三位: what the order is by, as far back as the sentence goes; else who is ranked. */
export const ranked: WhatRule = {
  name: 'ranked',
  kinds: ['rank'],
  find: (standing) => criterion(standing) ?? whoIsRanked(standing),
};

function criterion({ figure, pieces, at }: Standing): Span | undefined {
  for (let place = at - 1; place >= 0; place--) {
    const piece = pieces[place];
    if (piece?.role !== 'noun' || !orderable.test(piece.word)) continue;
    if (pieces[place + 1]?.role === 'number') continue; // 排名第六: a verb here
    if (figure.scope && covers(figure.scope, piece)) continue;
    return phraseTo(pieces, place);
  }
  return undefined;
}

function whoIsRanked({ figure, pieces, at }: Standing): Span | undefined {
  const clause = pieces.findLastIndex(({ word }, place) => place < at && /^[,，:：]$/u.test(word)) + 1;
  for (let place = clause; place < at; place++) {
    if (pieces[place]?.role !== 'noun' || pieces[place - 1]?.role === 'preposition') continue;
    if (pieces[place + 1]?.role === 'noun') continue;
    const phrase = phraseTo(pieces, place);
    if (phrase && !(figure.scope && covers(figure.scope, phrase))) return phrase;
  }
  return undefined;
}
