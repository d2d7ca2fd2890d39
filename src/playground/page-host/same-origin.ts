import type { IncomingMessage } from 'node:http';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request for the page comes from the page. Another site in the same browser can reach loopback:
 * with its own Origin, or under a name of its own that it lets point here. Neither may speak for a person.
 */
export function isOwnRequest({ headers, socket }: IncomingMessage): boolean {
  const { host, origin } = headers;
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const overLoopback = socket.localAddress === '::1' || socket.localAddress?.includes('127.') === true;
  return !overLoopback || loopbackNames.has(new URL(`http://${host}`).hostname) || isLoopbackIp(host);
}

function isLoopbackIp(host: string): boolean {
  return /^127(?:\.\d{1,3}){3}(?::\d+)?$/u.test(host);
}
