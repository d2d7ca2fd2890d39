import type { Action, Outcome } from '../acts/action.ts';
import type { PersonEvent } from '../page-host/person-view.ts';

/** That something was not done: it could not be, with the reason, or the bot or the server did not answer. */
export interface Failed {
  readonly kind: 'failed';
  readonly reason?: string;
}

/** What cannot be done is answered so; anything else means that nobody answered. */
const cannotBeDone = 409;

/** Does something as a person; files go along wherever they stand in it. */
export async function act(action: Action<File>): Promise<Outcome | Failed> {
  try {
    const response = await fetch('/playground/act', { method: 'POST', ...bodyOf(action) });
    const body = await response.json();
    if (response.ok) return body;
    return response.status === cannotBeDone
      ? { kind: 'failed', reason: String(body.error) }
      : { kind: 'failed' };
  } catch {
    return { kind: 'failed' }; // the server is gone; the stream says so on the page
  }
}

/** A file stands in the JSON as its number among those beside it. */
function bodyOf(action: Action<File>): RequestInit {
  const files: File[] = [];
  const json = JSON.stringify(action, (_name, value) =>
    value instanceof File ? { upload: files.push(value) - 1 } : value,
  );
  if (files.length === 0) return { headers: { 'content-type': 'application/json' }, body: json };
  const form = new FormData();
  form.append('payload_json', json);
  for (const [at, file] of files.entries()) form.append(`files[${at}]`, file);
  return { body: form };
}

/** Hears what a person sees. The browser connects again by itself and then begins with a fresh snapshot. */
export function watch(
  personId: string | undefined,
  listeners: { readonly hear: (event: PersonEvent) => void; readonly lose: () => void },
): () => void {
  const query = personId === undefined ? '' : `?person=${encodeURIComponent(personId)}`;
  const source = new EventSource(`/playground/events${query}`);
  source.onmessage = ({ data }) => listeners.hear(JSON.parse(data));
  source.onerror = () => listeners.lose();
  return () => source.close();
}
