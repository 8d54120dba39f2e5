import type { LoggedRequest } from './log';
import type { Deployment, Session } from './store';

/** One request on its way through the server. */
export interface Call {
  request: Request;
  url: URL;
  /** Form fields as the strict binder read them; JSON bodies give none. */
  form: Record<string, string>;
  deployment: Deployment;
  entry: LoggedRequest;
  /** Null for paths that touch no session, and when the token was refused. */
  session: Session | null;
  /** Set by a fault: every id of the reply is a bare number. */
  numericIds: boolean;
}

/** What Hono passes to a route. */
export interface Door {
  Bindings: { call: Call };
}

/** A call to a path behind admission. */
export type Admitted = Call & { session: Session };

/** The admitted call of a route; a route that is reached without admission is a bug of this server. */
export function admitted(call: Call): Admitted {
  const { session } = call;
  if (!session) throw new Error(`${call.url.pathname} was reached without a session`);
  return { ...call, session };
}
