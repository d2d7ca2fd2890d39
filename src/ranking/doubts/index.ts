import type { Doubt } from './doubt.ts';
import {
  conceptsLacking,
  littleShared,
  onlyCharactersShared,
  pairsLacking,
  wordsLacking,
} from './little-shared.ts';
import { missingWords, onlySubjectKnown, onlySubjectShared } from './missing-words.ts';
import { missingName, nameElsewhere, nameNotBeside } from './names.ts';
import { neitherWordNorName, noSuchFigure, noSuchName } from './no-such-figure.ts';
import { numberNotTold, otherNumberTold } from './numbers.ts';
import { closeRival, unsure } from './rivals.ts';
import { subjectElsewhere } from './subject-elsewhere.ts';

/** The order is that of the trained model: a new doubt goes to the end, and the model is trained again. */
export const doubts: readonly Doubt[] = [
  littleShared,
  wordsLacking,
  conceptsLacking,
  pairsLacking,
  missingWords,
  onlySubjectShared,
  missingName,
  nameElsewhere,
  nameNotBeside,
  numberNotTold,
  otherNumberTold,
  noSuchFigure,
  noSuchName,
  unsure,
  closeRival,
  subjectElsewhere,
  onlyCharactersShared,
  neitherWordNorName,
  onlySubjectKnown,
];
