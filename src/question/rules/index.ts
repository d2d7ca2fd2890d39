import { articleAuthor, articleDate, articleSource } from './about-article.ts';
import { comparison } from './comparison.ts';
import { howMany, howManyByNoun } from './how-many.ts';
import { howBig, howMuch, howOld, whatPhone, whatShare } from './other-figures.ts';
import { rank, whichOrdinal } from './rank.ts';
import type { QuestionRule } from './rule.ts';
import { whatIs } from './what-is.ts';
import { howLong, when, whichDay, whichMonth, whichYear } from './when.ts';
import { placeIsWhich, where, whereByNoun } from './where.ts';
import { whichDocument } from './which-document.ts';
import { whichList } from './which-list.ts';
import { organisationIsWhich, whichOrganisation } from './which-organisation.ts';
import { whichTitle } from './which-title.ts';
import { who } from './who.ts';
import { why } from './why.ts';
import { yesNo } from './yes-no.ts';

/**
 * First match wins, so the narrow rules stand first: 几号文件 before 几号, 第几 before 几,
 * 哪座城市 before 哪些, and yes-no last, for 吗 may follow any of them.
 */
export const questionRules: readonly QuestionRule[] = [
  articleSource,
  articleAuthor,
  articleDate,
  whichDocument,
  whatPhone,
  rank,
  whichOrdinal,
  whichYear,
  whichMonth,
  whichDay,
  howLong,
  when,
  whatShare,
  howOld,
  howMuch,
  howBig,
  comparison,
  placeIsWhich,
  organisationIsWhich,
  where,
  whichOrganisation,
  who,
  why,
  howMany,
  howManyByNoun,
  whichTitle,
  whichList,
  whereByNoun,
  whatIs,
  yesNo,
];
