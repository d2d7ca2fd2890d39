/** Where a bar is drawn: a terminal, or something that is none, where nothing is drawn. */
export interface BarStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** What a bar shows; without a total only how much there is. */
export interface BarProgress {
  readonly file: string;
  readonly received: number;
  readonly total: number | undefined;
}

const width = 30;
const megabyte = 1_000_000;

/** Draws how far a download has come, over and over on one line of a terminal; elsewhere it draws nothing. */
export function createProgressBar(stream: BarStream): (progress: BarProgress) => void {
  let drawn = '';
  return ({ file, received, total }) => {
    if (!stream.isTTY) return;
    const size = `${(received / megabyte).toFixed(1)} MB`;
    const share = total === undefined ? 0 : Math.min(1, received / total);
    const bar = total === undefined ? '' : `${'█'.repeat(Math.round(share * width)).padEnd(width, '░')} `;
    const line = `\r${file} ${bar}${size}${share === 1 ? '\n' : ''}`;
    if (line !== drawn) stream.write(line);
    drawn = line;
  };
}
