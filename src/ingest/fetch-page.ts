import { lookup as lookupByDns } from 'node:dns';
import type { Agent, IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Fault, reasonOf } from '../base/fault.ts';
import type { Progress } from './ingested.ts';
import { pageWithinMs } from './limits.ts';
import { publicAgentFor, publicLookup } from './public-agent.ts';
import { readBody } from './read-body.ts';
import { parseWebAddress, refused } from './web-address.ts';

export interface FetchOptions {
  readonly onProgress?: Progress;
  /** Gives up for a reason of the caller's, which is thrown as it is. */
  readonly signal?: AbortSignal;
  /** Looks names up; the system's own way if left out. Its answers are checked. */
  readonly lookup?: LookupFunction;
  /** Makes the connections; the default refuses every address that is not public. Another one is a test's own. */
  readonly agentFor?: (url: URL) => Agent;
  /** How long all of it may take, redirects included. */
  readonly withinMs?: number;
}

export interface FetchedPage {
  /** Where the page was found in the end. */
  readonly url: URL;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

const mostRedirects = 5;
/** Plain, without cookies, and honest about what asks. */
const headers = {
  'user-agent': 'Mozilla/5.0 (compatible; Zhaiju; one page at the request of a person)',
  accept: 'text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf, */*;q=0.5',
  'accept-language': 'zh-CN, zh;q=0.9, en;q=0.5',
  'accept-encoding': 'gzip, br',
};

/**
 * Fetches one page; every redirect is checked as the first address was.
 * Throws Fault `url-refused`, `url-unreachable`, `file-too-large` and `file-unknown`.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { signal, withinMs = pageWithinMs } = options;
  const first = parseWebAddress(address);
  const deadline = AbortSignal.timeout(withinMs);
  try {
    return await follow(first, options, signal ? AbortSignal.any([signal, deadline]) : deadline);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (deadline.aborted) throw unreachable(`it took longer than ${withinMs / 1000} s`, error);
    throw faultOf(error);
  }
}

async function follow(first: URL, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage> {
  let url = first;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await get(url, options, signal);
    const target = redirectOf(response);
    if (target === undefined) return { url, ...(await readBody(response, options.onProgress)) };
    response.destroy();
    url = parseWebAddress(target, url);
  }
  throw unreachable(`it sends from page to page more than ${mostRedirects} times`);
}

function get(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { lookup = lookupByDns, agentFor = publicAgentFor } = options;
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, { agent: agentFor(url), lookup: publicLookup(lookup), headers, signal }, resolve)
      .on('error', reject)
      .end();
  });
}

/** Where a response sends to; undefined for the page itself. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  if (statusCode >= 200 && statusCode < 300) return undefined;
  const { location } = headers;
  if ([301, 302, 303, 307, 308].includes(statusCode) && location !== undefined) return location;
  throw unreachable(`its server answered with status ${statusCode}`);
}

/** Everything that goes wrong on the way is the network's or the server's, if it is not ours already. */
function faultOf(error: unknown): unknown {
  if (error instanceof Fault) return error;
  // The agent's own words; it has no code for them.
  if (error instanceof Error && /is not allowed\. Because/u.test(error.message)) {
    return refused('its address is private', error);
  }
  const isOfTheNetwork = error instanceof Error && 'code' in error && !(error instanceof TypeError);
  return isOfTheNetwork ? unreachable(reasonOf(error), error) : error;
}

function unreachable(reason: string, cause?: unknown): Fault {
  return new Fault('url-unreachable', `the page did not come: ${reason}`, { cause });
}
