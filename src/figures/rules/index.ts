import { age } from './age.ts';
import { bareDate } from './bare-date.ts';
import { clock } from './clock.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { documentNumber } from './document-number.ts';
import { duration } from './duration.ts';
import { era } from './era.ts';
import { measure } from './measure.ts';
import { money } from './money.ts';
import { latinName, wordWithNumeral } from './not-a-figure.ts';
import { ordinal } from './ordinal.ts';
import { percent } from './percent.ts';
import { period } from './period.ts';
import { phone } from './phone.ts';
import { explainedReign, reign } from './reign.ts';
import { relativeDate } from './relative-date.ts';
import type { Rule } from './rule.ts';
import { score } from './score.ts';

/**
 * The first reading wins, so what holds digits of its own kind stands first (phones, papers), then what is
 * told by its shape (dates), then amounts by their unit; count takes what nobody else knows.
 */
export const figureRules: readonly Rule[] = [
  phone,
  documentNumber,
  period,
  date,
  era,
  reign,
  explainedReign,
  relativeDate,
  clock,
  score,
  wordWithNumeral,
  ordinal,
  percent,
  money,
  bareDate,
  age,
  duration,
  measure,
  latinName,
  count,
];
