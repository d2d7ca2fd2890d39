import { Fault } from '../../src/base/fault.ts';

/** The Fault that a promise fails with; anything else it does fails the test. */
export async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const outcome = await work.then(
    (value) => new Error(`no fault but ${JSON.stringify(value)?.slice(0, 300)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof Fault) return outcome;
  throw outcome;
}
