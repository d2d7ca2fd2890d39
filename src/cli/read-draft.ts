import { readFile, stat } from 'node:fs/promises';
import { Fault, reasonOf } from '../base/fault.ts';

/** The draft that is meant: the file of that name where there is one, else the words themselves. Throws Fault `article-unreadable`. */
export async function readDraft(given: string): Promise<string> {
  if (!(await isFile(given))) return given;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(given));
  } catch (error) {
    throw new Fault(
      'article-unreadable',
      `${given}: ${reasonOf(error)}; save it as UTF-8 text and try again`,
      {
        cause: error,
      },
    );
  }
}

/** A text of any length may be given: what cannot be the name of a file is none. */
async function isFile(given: string): Promise<boolean> {
  try {
    const found = await stat(given);
    if (found.isDirectory())
      throw new Fault('article-unreadable', `${given} is a folder; name a file or write the text`);
    return true;
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (/^[^\s，。]*\.(?:txt|md)$/u.test(given))
      throw new Fault('article-unreadable', `${given}: there is no such file`);
    return false; // no file of this name: it is the text itself
  }
}
