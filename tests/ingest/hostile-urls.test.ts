import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fault } from '../../src/base/fault.ts';
import { ingestUrl, type UrlOptions } from '../../src/ingest/from-url.ts';

/** A server inside the machine that must never be asked. */
let server: Server;
let requests = 0;
let port: number;

beforeAll(async () => {
  server = createServer((_request, response) => {
    requests++;
    response.end('<p>内部的秘密。</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function faultOf(url: string, options: UrlOptions = {}): Promise<Fault> {
  const thrown: unknown = await ingestUrl(url, options).catch((error: unknown) => error);
  if (thrown instanceof Fault) return thrown;
  throw new Error(`fetched, or no fault: ${JSON.stringify(thrown)}`);
}

/** A name server that answers with these, one after the other. */
function answering(...addresses: readonly string[]): LookupFunction {
  let asked = 0;
  return (_hostname, options, callback) => {
    const address = addresses[Math.min(asked++, addresses.length - 1)] ?? '';
    const family = address.includes(':') ? 6 : 4;
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

describe('an address that does not lead to the public web is refused, and never asked', () => {
  const written = [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://169.254.169.254/latest/meta-data/',
    'http://168.63.129.16/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://１２７.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://intranet/',
    'http://example.com:22/',
    'http://example.com:6379/',
    'http://user:password@example.com/',
    'https://@127.0.0.1/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'ftp://example.com/',
    'data:text/html,<p>x</p>',
    'javascript:alert(1)',
    'not an address',
    '',
  ];
  test.each(written)('%s', async (url) => {
    expect((await faultOf(url)).code).toBe('url-refused');
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    '::ffff:10.0.0.1',
    'fd12::1',
    '100.100.100.200',
  ])('a public name that leads to %s', async (address) => {
    expect((await faultOf('http://innocent.example.com/', { lookup: answering(address) })).code).toBe(
      'url-refused',
    );
  });

  test('a name that leads to a public address first and to a private one then', async () => {
    const lookup = answering('203.0.113.1', '127.0.0.1');
    expect((await faultOf('http://rebinding.example.com/', { lookup })).code).toBe('url-refused');
  });

  test('nobody was asked', () => expect(requests).toBe(0));
});

describe('a page of the public web', () => {
  /** Leads the public name to a server of the test, which production code cannot: its agent refuses loopback. */
  async function fetchFrom(
    answer: (path: string) => { status?: number; headers?: Record<string, string>; body?: string | Buffer },
    options: UrlOptions = {},
  ) {
    const { Agent } = await import('node:http');
    const { connect } = await import('node:net');
    const asked: string[] = [];
    const web = createServer((request, response) => {
      asked.push(request.url ?? '');
      const { status = 200, headers = {}, body = '' } = answer(request.url ?? '');
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
    });
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const to = (web.address() as AddressInfo).port;
    const agent = new Agent();
    Object.assign(agent, { createConnection: () => connect(to, '127.0.0.1') });
    try {
      const taken = await ingestUrl('http://news.example.com/story', { agentFor: () => agent, ...options });
      return { taken, asked };
    } catch (error) {
      return { error, asked };
    } finally {
      agent.destroy();
      web.closeAllConnections();
      await new Promise((resolve) => web.close(resolve));
    }
  }

  test('is read with its title and address', async () => {
    const body = `<title>大桥通车</title><body><p>${'大桥今天正式通车，全长1280米，耗时3年建成。'.repeat(4)}</p></body>`;
    const { taken } = await fetchFrom(() => ({
      body,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }));
    expect(taken).toMatchObject({ title: '大桥通车', url: 'http://news.example.com/story', kind: 'html' });
    expect(taken?.text).toContain('全长1280米');
  });

  test('is read through a redirect', async () => {
    const { taken, asked } = await fetchFrom((path) =>
      path === '/story'
        ? { status: 302, headers: { location: '/moved' } }
        : { body: '<p>大桥全长1280米。</p>' },
    );
    expect(asked).toEqual(['/story', '/moved']);
    expect(taken?.url).toBe('http://news.example.com/moved');
  });

  test.each([301, 302, 303, 307, 308])('that sends inside with %d is refused', async (status) => {
    for (const location of [
      `http://127.0.0.1:${port}/`,
      'file:///etc/passwd',
      'http://example.com:22/',
      '//localhost/',
    ]) {
      const { error } = await fetchFrom(() => ({ status, headers: { location } }));
      expect(error).toMatchObject({ code: 'url-refused' });
    }
    expect(requests).toBe(0);
  });

  test.each<[string, Parameters<typeof fetchFrom>[0], string]>([
    ['is not there', () => ({ status: 404 }), 'url-unreachable'],
    ['fails', () => ({ status: 500 }), 'url-unreachable'],
    ['sends in circles', () => ({ status: 302, headers: { location: '/story' } }), 'url-unreachable'],
    ['is a picture', () => ({ headers: { 'content-type': 'image/png' }, body: 'x' }), 'file-unknown'],
    ['is larger than it may be', () => ({ body: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') }), 'file-too-large'],
  ])('that %s is refused with the reason', async (_, answer, code) => {
    expect((await fetchFrom(answer)).error).toMatchObject({ code });
  });

  test('that unpacks to more than it may is refused', async () => {
    const { gzipSync } = await import('node:zlib');
    const body = gzipSync(Buffer.alloc(30 * 1024 * 1024, 'a'));
    const { error } = await fetchFrom(() => ({ body, headers: { 'content-encoding': 'gzip' } }));
    expect(error).toMatchObject({ code: 'file-too-large' });
  });

  test('that takes too long is refused', async () => {
    const { error } = await fetchFrom(() => ({ headers: { 'content-length': '100' }, body: 'a' }), {
      withinMs: 300,
    });
    expect(error).toMatchObject({ code: 'url-unreachable' });
  });
});
