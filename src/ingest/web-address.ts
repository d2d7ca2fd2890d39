import { BlockList, isIP } from 'node:net';
import { Fault } from '../base/fault.ts';

/**
 * Ports on which web pages are served; anything else is another service, and a bot that knocks there for strangers
 * would be a port scanner. 8080 and 8443 are where small Chinese sites really stand.
 */
const ports = new Set(['', '80', '443', '8080', '8443']);
const longest = 2_000;

/** Names that never lead out of one's own network: RFC 6761, 6762, 8375, ICANN's .internal, and what routers hand out. */
const ownNames =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|localdomain|home\.arpa|test|invalid|onion)$/u;

/** What IANA's registry of special-purpose IPv4 addresses takes out of the public Internet, and Azure's own server. */
const specialIpv4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
  192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
  198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32`;
/** Of IPv6 only 2000::/3 is given out; this is what of it is special: Teredo and its like, examples, 6to4. */
const specialIpv6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';
const givenOut = blockListOf('2000::/3', 'ipv6');
const special = { 4: blockListOf(specialIpv4, 'ipv4'), 6: blockListOf(specialIpv6, 'ipv6') } as const;

/** Whether an address, written in numbers, is one of the public Internet; IPv4 inside IPv6, however it is put there, is none. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special[4].check(address, 'ipv4');
    case 6:
      return givenOut.check(address, 'ipv6') && !special[6].check(address, 'ipv6');
    default:
      return false;
  }
}

/**
 * The address of a page that may be asked for: http or https, a public name or number, no user name, a port of the web.
 * What the name leads to is seen later, when it is looked up. Throws Fault `url-refused`.
 */
export function parseWebAddress(written: string, base?: URL): URL {
  const text = written.trim();
  const url =
    text.length <= longest && URL.canParse(text, base?.href) ? new URL(text, base?.href) : undefined;
  if (!url) throw refused('it is no address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(`${url.protocol} is not the web`);
  if (url.username !== '' || url.password !== '') throw refused('it holds a user name or password');
  if (!ports.has(url.port)) throw refused(`pages are not served on port ${url.port}`);
  const host = url.hostname.replace(/^\[|\]$|\.$/gu, '');
  const isPublic = isIP(host) > 0 ? isPublicAddress(host) : host.includes('.') && !ownNames.test(host);
  if (!isPublic) throw refused(`${host} is not on the public Internet`);
  return url;
}

/** The refusal of an address, with its reason. */
export function refused(reason: string, cause?: unknown): Fault {
  return new Fault('url-refused', `only public web pages can be read: ${reason}`, { cause });
}

function blockListOf(subnets: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets.split(/\s+/u)) {
    const [network = '', prefix] = subnet.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
