import { styleText } from 'node:util';

/** How one part of the bot is. */
export interface Finding {
  readonly what: string;
  readonly isWell: boolean;
  /** How it is; where it is not well, what to do. */
  readonly told: string;
}

/** A line each, those that need something set off. */
export function printFindings(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ what, isWell, told }) =>
        `${styleText(isWell ? 'green' : 'red', isWell ? '✓' : '✗')} ${what}: ${told}`,
    )
    .join('\n');
}
