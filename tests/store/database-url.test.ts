import { expect, test } from 'vitest';
import { readDatabaseUrl } from '../../src/store/database-url.ts';

test.each([
  ['file:data/zhaiju.db', 'data/zhaiju.db'],
  ['file:./摘句 1.db', './摘句 1.db'],
  ['file:/srv/zhaiju.db', '/srv/zhaiju.db'],
  ['file:///srv/zhaiju.db', '/srv/zhaiju.db'],
  ['file::memory:', ':memory:'],
])('%s is a SQLite file', (url, path) => {
  expect(readDatabaseUrl(url)).toEqual({ kind: 'sqlite', path });
});

test.each([
  'postgres://zhaiju:geheim@localhost/zhaiju',
  'postgresql://localhost:5433/zhaiju?sslmode=require',
  'postgres:///zhaiju?host=/var/run/postgresql',
])('%s is a PostgreSQL server', (url) => {
  expect(readDatabaseUrl(url)).toEqual({ kind: 'postgres', url });
});

test.each([
  '',
  'data/zhaiju.db',
  'file:',
  'file://server/share.db',
  'file:zhaiju.db?mode=ro',
  'mysql://u:geheim@localhost/db',
  'postgres:zhaiju',
  'POSTGRES//u:geheim@h/db',
])('"%s" is refused with what to write instead, and without telling it on', (url) => {
  expect(() => readDatabaseUrl(url)).toThrow(
    expect.objectContaining({
      code: 'store-unavailable',
      message: expect.stringContaining('file:data/zhaiju.db'),
    }),
  );
  expect(() => readDatabaseUrl(url)).not.toThrow(/geheim/u);
});
