import { describe, expect, test } from 'vitest';
import { Fault } from '../src/base/fault.ts';
import { readConfig } from '../src/config.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Made up: three parts of letters, as tokens have. */
const token = 'TVRFeE1qSXpNelEwTlRVMk5qYzM.AbCdEf.not-a-real-token_0123456789';

function mistakesOf(env: Env): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof Fault && error.code === 'config-invalid') return error.message;
    throw error;
  }
  return '';
}

describe('readConfig', () => {
  test('without any setting gives what is usual', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: 'file:data/zhaiju.db',
      segmenter: 'auto',
      model: 'on',
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
    });
  });

  test('reads every setting', () => {
    const env = {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: 'http://127.0.0.1:4000/api',
      DISCORD_GUILD_ID: '123456789012345678',
      ZHAIJU_CORPUS: '/srv/articles',
      DATABASE_URL: 'postgres://localhost/zhaiju',
      ZHAIJU_SEGMENTER: 'node-rs',
      ZHAIJU_MODEL: 'off',
      ZHAIJU_MODEL_DIR: '/srv/model',
      HF_ENDPOINT: 'https://hub.example',
      HOST: '0.0.0.0',
      PORT: '0',
      LOG_LEVEL: 'debug',
    };
    expect(readConfig(env)).toEqual({
      discordToken: token,
      discordApiUrl: 'http://127.0.0.1:4000/api',
      discordGuildId: '123456789012345678',
      corpus: '/srv/articles',
      databaseUrl: 'postgres://localhost/zhaiju',
      segmenter: 'node-rs',
      model: 'off',
      modelDir: '/srv/model',
      hubUrl: 'https://hub.example',
      host: '0.0.0.0',
      port: 0,
      logLevel: 'debug',
    });
  });

  test('an empty or blank setting, as .env.example has them, counts as not set', () => {
    const names = ['DISCORD_TOKEN', 'DISCORD_API_URL', 'DISCORD_GUILD_ID', 'ZHAIJU_CORPUS', 'HF_ENDPOINT'];
    const rest = ['ZHAIJU_SEGMENTER', 'ZHAIJU_MODEL', 'ZHAIJU_MODEL_DIR', 'HOST', 'PORT', 'LOG_LEVEL'];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
    expect(readConfig(Object.fromEntries(rest.map((name) => [name, ' \t'])))).toEqual(readConfig({}));
  });

  test('blanks around a value are no part of it', () => {
    expect(readConfig({ PORT: ' 8080 ', ZHAIJU_SEGMENTER: 'node-rs\r' })).toMatchObject({
      port: 8080,
      segmenter: 'node-rs',
    });
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000a'],
    ['PORT', '3.5'],
    ['DISCORD_TOKEN', 'Bot abcdefghijklmnopqrstuvwxyz'],
    ['DISCORD_TOKEN', `"${token}"`],
    ['DISCORD_TOKEN', 'short'],
    ['DISCORD_API_URL', 'discord.com/api'],
    ['DISCORD_API_URL', 'ftp://discord.com'],
    ['DISCORD_API_URL', 'https://'],
    ['DISCORD_API_URL', 'http://[broken'],
    ['DISCORD_GUILD_ID', '我的服务器'],
    ['ZHAIJU_SEGMENTER', 'jieba'],
    ['LOG_LEVEL', 'verbose'],
  ])('refuses %s=%s and names the setting', (name, value) => {
    expect(mistakesOf({ [name]: value })).toContain(name);
  });

  test.each(['0', '1', '80', '3000', '65535'])('takes port %s', (port) => {
    expect(readConfig({ PORT: port }).port).toBe(Number(port));
  });

  test('tells all mistakes at once', () => {
    const message = mistakesOf({ PORT: 'x', LOG_LEVEL: 'x', ZHAIJU_SEGMENTER: 'x', DISCORD_GUILD_ID: 'x' });
    for (const name of ['PORT', 'LOG_LEVEL', 'ZHAIJU_SEGMENTER', 'DISCORD_GUILD_ID'])
      expect(message).toContain(name);
    expect(message).not.toContain('\n');
  });

  test('never shows a token, not even a wrong one', () => {
    const wrong = 'Bot MTExMjIzMzQ0NTU2Njc3.secret';
    const message = mistakesOf({ DISCORD_TOKEN: wrong, PORT: 'x' });
    expect(message).toContain('DISCORD_TOKEN');
    expect(message).not.toContain('secret');
    expect(message).not.toContain('MTEx');
  });
});
