import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { ingestUrl } from '../../src/ingest/from-url.ts';
import { encodeLegacy } from '../support/legacy-encodings.ts';
import { faultOf } from './fault-of.ts';
import { type LoopbackSite, type Pages, startSite } from './loopback-site.ts';
import { portalHtml, portalStory } from './portal-html.ts';

let site: LoopbackSite | undefined;
afterEach(() => site?.close());

const address = 'http://news.example.cn/2024/0501/123.html?from=app#top';

/** Takes in the test's address from a site that answers so. */
async function ingestFrom(pages: Pages, options: Partial<Parameters<typeof ingestUrl>[1]> = {}) {
  site = await startSite(pages);
  return ingestUrl(address, { agentFor: site.agentFor, ...options });
}

/** A page with these headers and this body. */
function page(body: string | Uint8Array, headers: Readonly<Record<string, string>>): Pages {
  return (_, response) => response.writeHead(200, headers).end(body);
}

const html = { 'content-type': 'text/html; charset=utf-8' };

describe('a page of the public web', () => {
  test('becomes an article with its address', async () => {
    const seen: (string | undefined)[] = [];
    const taken = await ingestFrom((request, response) => {
      seen.push(request.headers['user-agent'], request.headers.cookie);
      page(portalHtml, { ...html, 'set-cookie': 'a=b' })(request, response);
    });
    expect(taken).toEqual({
      kind: 'html',
      title: '翠湖公园新步道开放',
      published: '2024-05-01',
      source: '春城晚报',
      author: '李小明',
      url: 'https://news.example.cn/2024/0501/123.html',
      text: portalStory.join('\n\n'),
    });
    expect(seen).toEqual([expect.stringContaining('Zhaiju'), undefined]);
  });

  test.each([
    ['names another site as its own', '<link rel="canonical" href="https://other.example/1">'],
    ['names a script as its address', '<link rel="canonical" href="javascript:alert(1)">'],
    ['names none', ''],
  ])('has the address it was found at when it %s', async (_, head) => {
    const body = `<html><head>${head}</head><body><p>昆明有国际友城23对。</p></body></html>`;
    expect((await ingestFrom(page(body, html))).url).toBe(
      'http://news.example.cn/2024/0501/123.html?from=app',
    );
  });

  test.each([
    ['GBK by its header', 'text/html; charset=gbk', ''],
    [
      'GB 2312 by its <meta>',
      'text/html',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    ],
    ['GBK that says it is UTF-8', 'text/html; charset=utf-8', '<meta charset="utf-8">'],
    ['GBK that says it is Latin', 'text/html; charset=iso-8859-1', ''],
  ])('in %s is read', async (_, type, head) => {
    const body = `<html><head>${head}</head><body><p>昆明市共缔结国际友城23对。</p></body></html>`;
    const taken = await ingestFrom(page(encodeLegacy(body, 'gb18030'), { 'content-type': type }));
    expect(taken.text).toBe('昆明市共缔结国际友城23对。');
    expect(taken.charset).toMatch(/^gb/u);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['identity', (body: string) => Buffer.from(body)],
  ])('packed by %s is unpacked', async (encoding, pack) => {
    const packed = pack('<p>昆明有国际友城23对。</p>');
    expect((await ingestFrom(page(packed, { ...html, 'content-encoding': encoding }))).text).toBe(
      '昆明有国际友城23对。',
    );
  });

  test('is followed over five redirects, and has the last address', async () => {
    const taken = await ingestFrom((request, response) => {
      const step = Number(request.url?.slice(1)) || 0;
      if (step < 5) response.writeHead(302, { location: `/${step + 1}` }).end();
      else page('<p>昆明有国际友城23对。</p>', html)(request, response);
    });
    expect(taken.url).toBe('http://news.example.cn/5');
  });

  test('that is Markdown keeps the address of its front matter', async () => {
    const body = '---\nurl: https://source.example/1\n---\n昆明有国际友城23对。';
    const taken = await ingestFrom(page(body, { 'content-type': 'text/markdown' }));
    expect(taken).toEqual({
      kind: 'markdown',
      text: '昆明有国际友城23对。',
      url: 'https://source.example/1',
    });
  });

  test('tells how far it is, never going back', async () => {
    const shares: number[] = [];
    const body = `<p>${'昆明有国际友城23对。'.repeat(50_000)}</p>`;
    const headers = { ...html, 'content-length': String(Buffer.byteLength(body)) };
    await ingestFrom(page(body, headers), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares.at(-1)).toBe(1);
  });
});

describe('a page does not come', () => {
  test.each(['constructor', '__proto__', 'gzip, gzip', 'zstd'])(
    'packed by what nobody knows: %s',
    async (encoding) => {
      const pages = page('<p>昆明</p>', { ...html, 'content-encoding': encoding });
      expect((await faultOf(ingestFrom(pages))).code).toBe('file-unknown');
    },
  );

  test.each([404, 403, 500, 304])('with status %d', async (status) => {
    const fault = await faultOf(ingestFrom((_, response) => response.writeHead(status).end()));
    expect(fault.code).toBe('url-unreachable');
    expect(fault.message).toContain(String(status));
  });

  test('when its server never answers', async () => {
    const fault = await faultOf(ingestFrom(() => {}, { withinMs: 100 }));
    expect([fault.code, fault.message]).toEqual(['url-unreachable', expect.stringContaining('0.1 s')]);
  });

  test('when its server stops in the middle', async () => {
    const pages: Pages = (_, response) => {
      response.writeHead(200, html).write('<p>昆明');
    };
    expect((await faultOf(ingestFrom(pages, { withinMs: 100 }))).code).toBe('url-unreachable');
  });

  test('when its server hangs up', async () => {
    const fault = await faultOf(ingestFrom((request) => void request.socket.destroy()));
    expect(fault.code).toBe('url-unreachable');
  });

  test('when its packing is broken', async () => {
    const broken = page('not gzip at all', { ...html, 'content-encoding': 'gzip' });
    expect((await faultOf(ingestFrom(broken))).code).toBe('url-unreachable');
  });

  test('when there is no such name', async () => {
    const lookup = (
      ...[, , callback]: Parameters<NonNullable<Parameters<typeof ingestUrl>[1]>['lookup'] & object>
    ) => callback(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }), '', 4);
    expect((await faultOf(ingestUrl('http://nowhere.example/', { lookup }))).code).toBe('url-unreachable');
  });

  test('when the caller has had enough, for the caller’s own reason', async () => {
    const controller = new AbortController();
    const pages: Pages = () => controller.abort(new Error('closed'));
    await expect(ingestFrom(pages, { signal: controller.signal })).rejects.toThrow('closed');
  });
});

describe('a page is refused', () => {
  test.each([
    ['a picture', 'image/png'],
    ['a film', 'video/mp4'],
    ['data', 'application/json'],
    ['an archive', 'application/zip'],
  ])('that is %s', async (_, type) => {
    expect((await faultOf(ingestFrom(page('...', { 'content-type': type })))).code).toBe('file-unknown');
  });

  test('that is packed in a way nobody asked for', async () => {
    const pages = page('...', { ...html, 'content-encoding': 'zstd' });
    expect((await faultOf(ingestFrom(pages))).code).toBe('file-unknown');
  });

  test('that announces too much', async () => {
    const pages = page('x', { ...html, 'content-length': '20000000' });
    expect((await faultOf(ingestFrom(pages))).code).toBe('file-too-large');
  });

  test('that sends without end', async () => {
    let sent = 0;
    const pages: Pages = (_, response) => {
      response.writeHead(200, html);
      const more = () => {
        while (response.writable && response.write(Buffer.alloc(65_536, 97))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    };
    expect((await faultOf(ingestFrom(pages))).code).toBe('file-too-large');
    expect(sent).toBeLessThan(40_000_000);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('that unpacks to more than its bound, by %s', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(60_000_000, 97));
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    const fault = await faultOf(ingestFrom(page(bomb, { ...html, 'content-encoding': encoding })));
    expect(fault.code).toBe('file-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
  });
});
