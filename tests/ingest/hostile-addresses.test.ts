import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchPage } from '../../src/ingest/fetch-page.ts';
import { ingestUrl } from '../../src/ingest/from-url.ts';
import { publicAgentFor, publicLookup } from '../../src/ingest/public-agent.ts';
import { isPublicAddress } from '../../src/ingest/web-address.ts';
import { faultOf } from './fault-of.ts';
import { type LoopbackSite, startSite } from './loopback-site.ts';

let site: LoopbackSite;

beforeAll(async () => {
  site = await startSite((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://site.example');
    const target = searchParams.get('to');
    const status = Number(searchParams.get('status') ?? 302);
    if (target !== null) response.writeHead(status, { location: target }).end();
    else response.writeHead(200, { 'content-type': 'text/plain' }).end('不该有人读到这一页。');
  });
});
afterAll(() => site.close());

/** Answers every name with these addresses. */
function answering(...addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_, { all }, callback) => {
    if (all) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family);
  };
}

const privateAddresses = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '100.100.100.200',
  '169.254.169.254',
  '224.0.0.1',
  '255.255.255.255',
  '198.18.0.1',
  '192.0.2.1',
  '168.63.129.16',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::7f00:1',
  'fd00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::',
  '2001:0:1::1',
  '2001:db8::1',
  '4000::1',
];

describe('a hostile address is refused and nothing is fetched:', () => {
  test.each([
    ['loopback', 'http://127.0.0.1/'],
    ['loopback, short', 'http://127.1/'],
    ['loopback, hexadecimal', 'http://0x7f000001/'],
    ['loopback, one number', 'http://2130706433/'],
    ['loopback, octal', 'http://0177.0.0.1/'],
    ['loopback with a dot behind', 'http://127.0.0.1./'],
    ['loopback in full-width digits', 'http://１２７。０。０。１/'],
    ['loopback in circled digits', 'http://①②⑦.⓪.⓪.①/'],
    ['loopback in IPv6', 'http://[::1]/'],
    ['IPv4 in IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4 in IPv6, hexadecimal', 'http://[::ffff:7f00:1]/'],
    ['IPv4 in IPv6, the oldest way', 'http://[::127.0.0.1]/'],
    ['NAT64', 'http://[64:ff9b::7f00:1]/'],
    ['6to4', 'http://[2002:7f00:1::]/'],
    ['Teredo', 'http://[2001:0:7f00:1::1]/'],
    ['localhost', 'http://localhost/'],
    ['localhost in capitals with a dot', 'http://LOCALHOST./'],
    ['a name under localhost', 'http://page.localhost/'],
    ['any address', 'http://0.0.0.0/'],
    ['any address in IPv6', 'http://[::]/'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['the metadata of Alibaba', 'http://100.100.100.200/'],
    ['the metadata of Google, by name', 'http://metadata.google.internal/'],
    ['a private network of ten', 'http://10.0.0.1/'],
    ['a private network of 172', 'http://172.16.0.1/'],
    ['a router', 'http://192.168.1.1/'],
    ['a carrier’s network', 'http://100.64.0.1/'],
    ['multicast', 'http://224.0.0.1/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['unique local IPv6', 'http://[fd00::1]/'],
    ['link-local IPv6', 'http://[fe80::1]/'],
    ['link-local IPv6 with a zone', 'http://[fe80::1%25eth0]/'],
    ['a name without a dot', 'http://intranet/'],
    ['a name of the house', 'http://printer.local/'],
    ['a file', 'file:///etc/passwd'],
    ['gopher', 'gopher://site.example/_GET'],
    ['ftp', 'ftp://site.example/a.txt'],
    ['data', 'data:text/html,<p>正文。'],
    ['javascript', 'javascript:alert(1)'],
    ['a user and password', 'http://user:pass@site.example/'],
    ['a user who looks like a host', 'http://site.example@127.0.0.1/'],
    ['a backslash that ends the host', 'http://127.0.0.1\\@site.example/'],
    ['the port of Redis', 'http://site.example:6379/'],
    ['the port of SSH', 'http://site.example:22/'],
    ['no address at all', '昆明'],
    ['nothing', ''],
  ])('%s (%s)', async (_, address) => {
    const before = site.requests.length;
    const lookup = answering('127.0.0.1');
    const fault = await faultOf(ingestUrl(address, { lookup, agentFor: site.filteringAgentFor }));
    expect(fault.code).toBe('url-refused');
    expect(site.requests.length).toBe(before);
  });

  test.each(privateAddresses)('a name that leads to %s', async (address) => {
    const before = site.requests.length;
    const options = { lookup: answering(address), agentFor: site.filteringAgentFor };
    expect((await faultOf(ingestUrl('http://site.example/', options))).code).toBe('url-refused');
    expect(site.requests.length).toBe(before);
  });

  test('a name with a public and a private address', async () => {
    const options = { lookup: answering('93.184.215.14', '127.0.0.1'), agentFor: site.filteringAgentFor };
    expect((await faultOf(ingestUrl('http://site.example/', options))).code).toBe('url-refused');
  });

  test('a name over https', async () => {
    const fault = await faultOf(ingestUrl('https://site.example/', { lookup: answering('10.0.0.1') }));
    expect(fault.code).toBe('url-refused');
  });
});

describe('a redirect', () => {
  test.each([
    [301, 'http://127.0.0.1/'],
    [302, 'http://[::1]/'],
    [303, 'http://localhost/'],
    [307, 'http://2130706433/'],
    [308, 'http://169.254.169.254/'],
    [302, '//127.0.0.1/'],
    [302, 'file:///etc/passwd'],
    [302, 'data:text/plain,abc'],
    [302, 'http://user:pass@site.example/'],
    [302, 'http://site.example:6379/'],
  ])('of status %d to %s is refused, and only the first page was asked for', async (status, target) => {
    const before = site.requests.length;
    const address = `http://site.example/?status=${status}&to=${encodeURIComponent(target)}`;
    const fault = await faultOf(ingestUrl(address, { agentFor: site.agentFor }));
    expect(fault.code).toBe('url-refused');
    expect(site.requests.length).toBe(before + 1);
  });

  test('to a name that was public at first and leads to loopback now is refused', async () => {
    const before = site.requests.length;
    let looked = 0;
    const lookup: LookupFunction = (hostname, options, callback) => {
      looked++;
      answering('127.0.0.1')(hostname, options, callback);
    };
    // The first connection is the public one of the test; the second goes by the production's agent.
    let connections = 0;
    const agentFor = (url: URL) => (connections++ === 0 ? site.agentFor(url) : site.filteringAgentFor(url));
    const address = `http://rebind.example/?to=${encodeURIComponent('http://rebind.example/secret')}`;
    expect((await faultOf(ingestUrl(address, { lookup, agentFor }))).code).toBe('url-refused');
    expect(site.requests.length).toBe(before + 1);
    expect(looked).toBe(1);
  });

  test('that goes round for ever ends', async () => {
    const looping = await startSite((_, response) => response.writeHead(302, { location: '/' }).end());
    const fault = await faultOf(fetchPage('http://site.example/', { agentFor: looping.agentFor }));
    expect(fault.code).toBe('url-unreachable');
    expect(looping.requests).toHaveLength(6);
    await looping.close();
  });
});

describe('the checks of an address', () => {
  test.each(privateAddresses)('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['1.1.1.1', '93.184.215.14', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '240e:1::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test('a look-up is asked once for a connection, so that no second answer can differ', async () => {
    let looked = 0;
    const lookup = publicLookup((_, options, callback) => {
      looked++;
      // Public at first, private ever after.
      answering(looked === 1 ? '93.184.215.14' : '127.0.0.1')('', options, callback);
    });
    const answer = await new Promise((resolve) => {
      lookup('rebind.example', { all: true }, (error, found) => resolve(error ?? found));
    });
    expect(answer).toEqual([{ address: '93.184.215.14', family: 4 }]);
    expect(looked).toBe(1);
  });

  test('the agent alone, without ours before it, refuses the loopback', async () => {
    const before = site.requests.length;
    const agent = site.filteringAgentFor(new URL('http://127.0.0.1/'));
    const error = await new Promise((resolve) => {
      agent.createConnection({ host: '127.0.0.1', port: 80 }, (failure) => resolve(failure));
    });
    expect(String(error)).toContain('not allowed');
    expect(site.requests.length).toBe(before);
  });

  test('the default agents are the filtering ones', () => {
    expect(publicAgentFor(new URL('http://site.example/')).constructor.name).toBe(
      'RequestFilteringHttpAgent',
    );
    expect(publicAgentFor(new URL('https://site.example/')).constructor.name).toBe(
      'RequestFilteringHttpsAgent',
    );
  });

  test('a page can be reached when a test lets it: the refusals above are no accident', async () => {
    const { text } = await ingestUrl('http://site.example/', { agentFor: site.agentFor });
    expect(text).toBe('不该有人读到这一页。');
  });
});
