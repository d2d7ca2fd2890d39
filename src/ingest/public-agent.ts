import type { Agent } from 'node:http';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { isPublicAddress, refused } from './web-address.ts';

/** The connections of a request: they are refused where an address is not public, at the moment of connecting. */
export function publicAgentFor({ protocol }: URL): Agent {
  return protocol === 'https:' ? new RequestFilteringHttpsAgent() : new RequestFilteringHttpAgent();
}

/**
 * A look-up that fails with Fault `url-refused` when a name leads to any address that is not public. The answer that is
 * checked is the one that is connected to, so that a name cannot change its mind in between. On top of the agent, which
 * takes ::7f00:1 (IPv4 in its oldest disguise), 4000::1 and Azure's 168.63.129.16 for public.
 */
export function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
      const isPublic = addresses.length > 0 && addresses.every(isPublicAddress);
      callback(isPublic ? null : refused(`${hostname} leads into a private network`), found, family);
    });
}
