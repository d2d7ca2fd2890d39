import type { Log } from '../base/log.ts';
import type { Store } from '../store/open-store.ts';

export interface RetentionParts {
  readonly store: Pick<Store, 'questions' | 'dismissals' | 'settings'>;
  readonly log: Log;
  readonly clock: () => Date;
}

const dayMs = 24 * 60 * 60_000;

/** Forgets the questions that a server's settings keep no longer, with their feedback, of every server there ever was. */
export async function forgetOldQuestions({ store, log, clock }: RetentionParts): Promise<void> {
  for (const server of await store.questions.servers()) {
    const { retentionDays } = await store.settings.read(server);
    const before = new Date(clock().getTime() - retentionDays * dayMs);
    const questions = await store.questions.prune(server, before);
    await store.dismissals.prune(server, before); // what was dismissed are words that somebody asked, too
    if (questions > 0) log.info('questions-forgotten', { server, questions });
  }
}
