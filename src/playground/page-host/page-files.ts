import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Nothing is fetched from elsewhere, and no other page may frame this one. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The built page: beside the compiled program, or in dist/ when the sources themselves run. */
export const builtPage: string | undefined = ['../../../page', '../../../dist/page']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((folder) => existsSync(join(folder, 'index.html')));

/** Sends a file of the page; what lies outside its folder does not exist. */
export async function sendPageFile(
  response: ServerResponse,
  path: string,
  folder = builtPage,
): Promise<void> {
  if (folder === undefined) {
    sendText(response, 503, '页面还没有构建，请先运行 npm run build');
    return;
  }
  const file = fileWithin(folder, path);
  const bytes = file && (await readFile(file).catch(() => undefined)); // a folder, or nothing at all
  if (!file || !bytes) {
    sendText(response, 404, 'not found');
    return;
  }
  const contentType = contentTypes[extname(file)] ?? 'application/octet-stream';
  // Built files carry a hash of their content in their names; the page itself does not.
  const cache = path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, { ...pageHeaders, 'content-type': contentType, 'cache-control': cache }).end(bytes);
}

function fileWithin(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(normalize(folder + sep)) ? file : undefined;
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
