import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The serious faults that axe finds on the page as it stands. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run();
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .map(
        (violation: { id: string; nodes: readonly { html: string }[] }) =>
          `${violation.id}: ${violation.nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
  });
}
