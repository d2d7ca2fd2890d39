import { describe, expect, test } from 'vitest';
import { createLog, type LogFields, type LogLevel, logLevels, silentLog } from '../../src/base/log.ts';

const noon = new Date('2024-05-01T12:00:00.000Z');

function linesAt(level: LogLevel): readonly string[] {
  const lines: string[] = [];
  const log = createLog({ level, write: (line) => lines.push(line), now: () => noon });
  for (const say of ['debug', 'info', 'warn', 'error'] as const) log[say](say);
  return lines.map((line) => line.split(' ')[1] ?? '');
}

function fieldsAsTold(fields: LogFields): string {
  const lines: string[] = [];
  createLog({ level: 'info', write: (line) => lines.push(line), now: () => noon }).info('answered', fields);
  return lines.join('\n').replace('2024-05-01T12:00:00.000Z info answered', '').trim();
}

describe('the log', () => {
  test.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
    ['silent', []],
  ] as const)('at level %s tells %j', (level, told) => {
    expect(linesAt(level)).toEqual(told);
  });

  test('the table above leaves out no level', () => {
    expect(logLevels).toHaveLength(5);
  });

  test('a line is time, level, event and fields', () => {
    const lines: string[] = [];
    createLog({ level: 'info', write: (line) => lines.push(line), now: () => noon }).warn('slow', { ms: 12 });
    expect(lines).toEqual(['2024-05-01T12:00:00.000Z warn slow ms=12']);
  });

  test.each<[string, LogFields, string]>([
    ['plain values as they are', { id: 'kunming', ms: 3, ok: true }, 'id=kunming ms=3 ok=true'],
    ['values with blanks in quotes', { title: '昆明 友城' }, 'title="昆明 友城"'],
    ['an ideographic space is a blank too', { title: '昆明\u3000友城' }, 'title="昆明\u3000友城"'],
    ['quotation marks escaped', { title: 'a"b' }, 'title="a\\"b"'],
    ['an equals sign in quotes', { query: 'a=b' }, 'query="a=b"'],
    ['line ends escaped, so that one event stays one line', { reason: 'a\nb' }, 'reason="a\\nb"'],
    ['terminal escapes made harmless', { reason: '\u001b[31mred' }, 'reason="\\u001b[31mred"'],
    ['an empty value visibly', { guild: '' }, 'guild=""'],
    ['fields that are not set not at all', { guild: undefined, ms: 0 }, 'ms=0'],
  ])('tells %s', (_, fields, told) => {
    expect(fieldsAsTold(fields)).toBe(told);
  });

  test('the silent log says nothing and does not throw', () => {
    expect(() => silentLog.error('whatever', { ms: 1 })).not.toThrow();
  });
});
