import type { Article } from '../article/article.ts';
import { Fault } from '../base/fault.ts';

/** What a file or line gave: an article, or why it is none and what to do. */
export type Outcome = Article | Fault;

/** What `parse` gives, or its Fault with the file or line put in front. A bug travels up. */
export function outcomeOf(where: string, parse: () => Article): Outcome {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return new Fault(error.code, `${where}: ${error.message}`, { cause: error });
  }
}
