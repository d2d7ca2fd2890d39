/** What the bot says of why it chose a sentence, and of the model behind it. */
export interface MeaningPhrases {
  /** The button under an answer. */
  readonly why: string;
  readonly whyTitle: string;
  /** A word of the question, and how the sentence has it. */
  matched(asked: string, found: string): string;
  readonly words: string;
  lacking(words: readonly string[]): string;
  /** How near question and sentence are in meaning, from 0 to 5. */
  likeness(level: number): string;
  readonly byWordsOnly: string;
  readonly whyGone: string;
  /** In /help, by what answers go. */
  readonly state: {
    readonly ready: string;
    readonly arriving: string;
    readonly off: string;
    readonly unavailable: string;
  };
}
