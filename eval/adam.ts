/** Numbers that are learnt, by name. */
export type Parameters = Readonly<Record<string, Float32Array>>;

const [firstDecay, secondDecay, least] = [0.9, 0.999, 1e-8];
/** How fast the average forgets; the average of all steps does better than the last. */
const averageDecay = 0.995;

/** Learns by Adam (Kingma & Ba 2015), and keeps a running average of what was learnt (Polyak & Juditsky 1992). */
export interface Learner {
  readonly parameters: Parameters;
  readonly averages: Parameters;
  /** One step against the gradients, which are set to 0 for the next ones. */
  step(gradients: Parameters, rate: number): void;
}

/** A learner that changes the parameters in place. */
export function createLearner(parameters: Parameters): Learner {
  const zeros = (): Parameters => zerosLike(parameters);
  const [first, second, averages] = [zeros(), zeros(), zeros()];
  for (const [name, values] of Object.entries(parameters)) averages[name]?.set(values);
  let steps = 0;
  const stepOne = (name: string, gradient: Float32Array, rate: number): void => {
    const none = new Float32Array();
    const [values, slope, square, average] = [parameters, first, second, averages].map(
      (all) => all[name] ?? none,
    ) as [Float32Array, Float32Array, Float32Array, Float32Array];
    const firstShare = 1 - firstDecay ** steps;
    const secondShare = 1 - secondDecay ** steps;
    for (let at = 0; at < values.length; at++) {
      const now = gradient[at] as number;
      slope[at] = firstDecay * (slope[at] as number) + (1 - firstDecay) * now;
      square[at] = secondDecay * (square[at] as number) + (1 - secondDecay) * now * now;
      const size = Math.sqrt((square[at] as number) / secondShare) + least;
      values[at] = (values[at] as number) - (rate * (slope[at] as number)) / firstShare / size;
      average[at] = averageDecay * (average[at] as number) + (1 - averageDecay) * (values[at] as number);
    }
    gradient.fill(0);
  };
  return {
    parameters,
    averages,
    step(gradients, rate) {
      steps++;
      for (const [name, gradient] of Object.entries(gradients)) stepOne(name, gradient, rate);
    },
  };
}

/** Zeros in the shape of some parameters. */
export function zerosLike(parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, values]) => [name, new Float32Array(values.length)]),
  );
}
