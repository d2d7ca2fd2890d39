import { createHmac } from 'node:crypto';

/** Who says something about which question. */
export interface Speaker {
  readonly server: string;
  /** The question's id. */
  readonly question: string;
  /** The person's id. */
  readonly person: string;
}

/** A name for a speaker: the same each time, another for another question, and no way back to the person. */
export type PersonKey = (speaker: Speaker) => string;

/**
 * Names made with a key that comes from the bot's token. So it needs no setting and outlives a restart, and it does not
 * lie in the database: ids of people are few enough to try them all, and whoever has the database alone cannot. After a
 * change of the token people may speak once more about answers of before.
 */
export function createPersonKey(token: string): PersonKey {
  const key = createHmac('sha256', token).update('zhaiju feedback').digest();
  return ({ server, question, person }) =>
    createHmac('sha256', key)
      .update(JSON.stringify([server, question, person]))
      .digest('base64url');
}
