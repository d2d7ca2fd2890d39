import type { Evidence } from '../../answer/evidence.ts';
import { type ControlName, writeControlId } from '../control-id.ts';
import { writeRef } from '../evidence-ref.ts';
import type { ViewRef } from '../view-ref.ts';

/** What a pack is put together from: a view of an article, or the sentence of an answer. */
export type PackSource = 'facts' | 'timeline' | 'summary' | 'answer';

/** A pack named in a custom id, so that it works after a restart: nothing is remembered between two presses. */
export interface PackRef {
  readonly source: PackSource;
  /** Hash of the article's id; of an answer the reference of its sentence. */
  readonly of: string;
  /** The chosen items, a bit each; undefined before anything was chosen. */
  readonly chosen?: number;
  readonly channelId?: string;
}

const sources: readonly PackSource[] = ['facts', 'timeline', 'summary', 'answer'];

/** The pack of a view, before anything is chosen. */
export function packOf({ kind, article }: ViewRef): PackRef {
  return { source: kind, of: article };
}

/** The pack of an answer's sentence. */
export function packOfAnswer(evidence: Evidence): PackRef {
  return { source: 'answer', of: writeRef(evidence) };
}

/** The custom id of a control of a pack. */
export function writePackId(name: ControlName, { source, of, chosen, channelId }: PackRef): string {
  return writeControlId(name, [source, of, chosen === undefined ? '' : chosen.toString(36), channelId ?? '']);
}

/** Reads the arguments of any custom id; undefined if they name no pack. */
export function readPackId(args: readonly string[]): PackRef | undefined {
  const [name, of = '', chosen = '', channelId = ''] = args;
  const source = sources.find((one) => one === name);
  if (!source || of === '' || !/^[0-9a-z]{0,6}$/u.test(chosen) || !/^\d{0,20}$/u.test(channelId))
    return undefined;
  return {
    source,
    of,
    ...(chosen !== '' && { chosen: Number.parseInt(chosen, 36) }),
    ...(channelId !== '' && { channelId }),
  };
}
