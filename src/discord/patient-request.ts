import { setTimeout as wait } from 'node:timers/promises';
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions, type ResponseLike } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/** Before each further attempt; in all so short that an answer given then is still in time. */
const waitsMs = [50, 150, 400, 900];

/**
 * Sends a request, and again when the network or Discord itself fails (5xx): a person waits three seconds, not for
 * ever. Only what cannot happen twice is repeated: an interaction takes one first answer, a message carries a nonce.
 */
export function patiently(send: MakeRequest = DefaultRestOptions.makeRequest): MakeRequest {
  return async (url, init) => {
    const waits = isRepeatable(url, init.method) ? waitsMs : [];
    for (const ms of waits) {
      const response = await send(url, init).catch((error: unknown) => {
        if (init.signal?.aborted) throw error;
        return undefined; // the connection broke: the next attempt says whether it was before or after
      });
      if (response && response.status < 500) return ms === waits[0] ? response : takenAsDone(url, response);
      await wait(ms);
    }
    return takenAsDone(url, await send(url, init));
  };
}

/** Follow-ups are messages without a nonce. */
function isRepeatable(url: string, method = 'GET'): boolean {
  return method !== 'POST' || !/\/webhooks\/\d+\/[^/]+$/u.test(new URL(url).pathname);
}

/** If an answer had arrived though we did not hear so, the second attempt is told that there is one: it is done. */
async function takenAsDone(url: string, response: ResponseLike): Promise<ResponseLike> {
  if (response.status !== 400 || !new URL(url).pathname.endsWith('/callback')) return response;
  const body = await response.json();
  const isDone =
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    body.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
  return isDone ? new Response(null, { status: 204 }) : Response.json(body, { status: 400 });
}
