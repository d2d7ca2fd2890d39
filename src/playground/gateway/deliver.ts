import type { DispatchFault } from '../faults.ts';
import { Op } from './op.ts';
import type { Session } from './session.ts';

/** An event in Discord's words. */
export interface Told {
  readonly t: string;
  readonly d: unknown;
}

interface Weather {
  /** What befalls the event on its way. */
  readonly fault: DispatchFault | undefined;
  /** Ends a session for good. */
  readonly forget: (session: Session) => void;
}

/** Puts an event into a session, through whatever happens to the network just then. */
export function deliver(session: Session, { t, d }: Told, { fault, forget }: Weather): void {
  switch (fault?.kind) {
    case undefined:
      session.dispatch(t, d);
      return;
    case 'duplicate':
      session.dispatch(t, d);
      session.dispatch(t, d);
      return;
    case 'late':
      setTimeout(() => session.dispatch(t, d), fault.ms).unref();
      return;
    case 'drop-socket':
      session.wire()?.cut();
      session.dispatch(t, d);
      return;
    case 'reconnect':
      session.dispatch(t, d);
      session.wire()?.send({ op: Op.reconnect, d: null });
      return;
    case 'invalid-session':
      forget(session);
      session.wire()?.send({ op: Op.invalidSession, d: false });
      session.detach();
      return;
  }
}
