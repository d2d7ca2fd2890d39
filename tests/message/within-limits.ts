import { expect } from 'vitest';
import type { BotMessage } from '../../src/message/bot-message.ts';
import { messageLimits } from '../../src/message/budget.ts';
import { usageOf } from '../support/message-usage.ts';
import { buttonsOf } from './sample.ts';

/** Expects that Discord would take the message. */
export function expectWithinLimits(message: Pick<BotMessage, 'components'>): void {
  const { components, characters, bytes } = usageOf(message.components);
  expect(components).toBeLessThanOrEqual(messageLimits.components);
  expect(characters).toBeLessThanOrEqual(messageLimits.characters);
  expect(bytes).toBeLessThanOrEqual(messageLimits.bytes);
  const ids = buttonsOf(message);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.length <= 100)).toBe(true);
}
