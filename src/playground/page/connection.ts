import type { Action, Outcome } from '../acts/action.ts';
import type { PersonEvent } from '../page-host/person-view.ts';

/** Does something as a person; the error, if any, is a sentence to show. */
export async function act(
  action: Action,
  files: readonly File[] = [],
): Promise<Outcome | { readonly kind: 'failed'; readonly error: string }> {
  try {
    const response = await fetch('/playground/act', { method: 'POST', ...bodyOf(action, files) });
    const body = await response.json();
    return response.ok ? body : { kind: 'failed', error: String(body.error) };
  } catch {
    return { kind: 'failed', error: '' }; // the server is gone; the stream says so on the page
  }
}

function bodyOf(action: Action, files: readonly File[]): RequestInit {
  const json = JSON.stringify(action);
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
