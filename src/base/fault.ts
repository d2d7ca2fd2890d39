/**
 * Everything a person can act on. The code decides the exit status on the command line
 * and the sentence shown in Discord; anything that is not a Fault is a bug and travels up.
 */
export type FaultCode =
  | 'config-invalid' // a setting is missing or wrong
  | 'call-invalid' // the command line, a question or an option is wrong
  | 'article-unreadable' // a file is there but is not an article
  | 'article-unknown' // no article has this id
  | 'corpus-unreadable' // the folder or file of articles cannot be read
  | 'segmenter-unavailable' // the word segmenter asked for is not installed
  | 'discord-refused' // Discord would not let us in, or refused what we sent
  | 'port-unavailable' // nothing can listen where it was asked to
  | 'store-unavailable'; // the database cannot be opened, reached or written

/** A failure that somebody can mend, with a message that says how. */
export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Fault';
    this.code = code;
  }
}

/** The message of anything thrown, on one line. */
export function reasonOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return message.replace(/\s+/gu, ' ').trim();
}
