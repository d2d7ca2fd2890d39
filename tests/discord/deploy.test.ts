import { afterEach, beforeEach, expect, test } from 'vitest';
import { messageMenus, slashCommands } from '../../commands/index.ts';
import { silentLog } from '../../src/base/log.ts';
import { deployCommands, deployWhereDifferent } from '../../src/discord/deploy.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';

const names = [...slashCommands, ...messageMenus].map(({ data }) => data.name);
let playground: Playground;

beforeEach(async () => {
  playground = await startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, token: 'loopback' });
});
afterEach(() => playground.close());

test('deploying registers every command and gives their names', async () => {
  expect(await deployCommands(playground)).toEqual(names);
  expect(playground.world.commands().map(({ name }) => name)).toEqual(names);
});

test('commands are sent at the first start only', async () => {
  expect(await deployWhereDifferent(playground)).toBe(true);
  const [first] = playground.world.commands();
  expect(await deployWhereDifferent(playground)).toBe(false);
  expect(playground.world.commands()[0]?.version).toBe(first?.version);
});

test('commands that somebody changed are sent again', async () => {
  await deployCommands(playground);
  playground.world.setCommands(playground.world.commands().slice(1));
  expect(await deployWhereDifferent(playground)).toBe(true);
  expect(playground.world.commands()).toHaveLength(names.length);
});

test('commands of one server are registered there, and also only once', async () => {
  const options = { ...playground, guildId: playground.world.guild.id };
  expect(await deployWhereDifferent(options)).toBe(true);
  expect(playground.world.commands().every(({ guild_id }) => guild_id === options.guildId)).toBe(true);
  expect(await deployWhereDifferent(options)).toBe(false);
});
