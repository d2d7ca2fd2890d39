import { pushButton } from './bot-message.ts';
import { writeControlId } from './control-id.ts';
import { type Language, phrasesIn } from './language.ts';

/** 有用 and 没用 about the answer to a question that is kept; none where it is not, as nobody would read them. */
export function feedbackButtons(keptAs: string | undefined, language: Language) {
  if (keptAs === undefined) return [];
  const { feedback } = phrasesIn(language).inbox;
  return [
    pushButton(feedback.useful, writeControlId('useful', [keptAs])),
    pushButton(feedback.wrong, writeControlId('wrong', [keptAs])),
  ];
}
