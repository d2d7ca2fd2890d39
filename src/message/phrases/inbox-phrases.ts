import type { Named } from './named.ts';

/** The words of a form with one field. */
export interface FormWords {
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
}

/** What the bot says of questions without a good answer, and of what is done about them. */
export interface InboxPhrases {
  readonly command: Named;
  readonly feedback: {
    readonly useful: string;
    readonly wrong: string;
    readonly thanks: string;
    /** The question is not kept any more. */
    readonly gone: string;
    readonly form: FormWords;
  };

  title(count: number): string;
  readonly none: string;
  /** Where the settings keep no questions. */
  readonly notKept: string;
  /** How often, and when last. */
  asked(times: number, when: string): string;
  /** How many people found an answer of no use. */
  foundWrong(people: number): string;
  /** Of a question that has an answer by now. */
  readonly answeredNow: string;
  readonly open: string;
  /** Above what people wrote would be right. */
  readonly suggested: string;
  /** Somebody else was faster, or the time is over. */
  readonly gone: string;
  /** Above what the question is answered with. */
  readonly now: string;
  readonly before: string;
  readonly after: string;
  readonly chooseSentence: string;
  readonly write: string;
  readonly noteForm: FormWords;
  readonly alias: string;
  readonly aliasForm: FormWords;
  readonly dismiss: string;
  readonly dismissed: string;
  readonly restore: string;
  readonly restored: string;
  readonly back: string;

  readonly pinned: string;
  pins(count: number): string;
  readonly noPins: string;
  readonly unpin: string;
  /** Of a pinned sentence that its article has no more. */
  readonly lost: string;
  /** Above a note, which is nobody's sentence but the managers'. */
  readonly noteHeading: string;
}
