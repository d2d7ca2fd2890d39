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
  | 'file-empty' // there is nothing in it
  | 'file-too-large' // the file, its text, or what it unpacks to
  | 'file-encrypted' // it wants a password
  | 'file-without-text' // pictures only, such as scanned pages
  | 'file-unknown' // it is of no kind that can be read
  | 'file-broken' // it is cut off, or not what its kind must be
  | 'charset-unknown' // its bytes are text in no encoding that we can tell
  | 'url-refused' // not the address of a public web page
  | 'url-unreachable' // the page did not come: the network, its server, or too slow
  | 'segmenter-unavailable' // the word segmenter asked for is not installed
  | 'model-unusable' // the model of meaning is there but cannot be used
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
