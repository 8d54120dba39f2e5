import type { RequestLine } from '../../../../lib/session/developer/request-line';
import type { View } from '../../../../lib/session/view';

export interface Program {
  version: string;
  browser: string;
}

interface Reported {
  view: View;
  requests: readonly RequestLine[];
  program: Program;
  now: number;
}

/** What helps to find a fault, as the text of a file: nobody's name, no id, no token, no words of the server. */
export function report({ view, requests, program, now }: Reported): string {
  const { app, rows, phase, obstacle, unsettled, readAt, revision } = view;
  const told = {
    made: new Date(now).toISOString(),
    switcher: program.version,
    browser: program.browser,
    app: { host: app.host, mode: app.mode, session: app.jar },
    state: {
      phase,
      obstacle: obstacle?.kind ?? null,
      unsettled,
      accounts: rows.length + view.more,
      read: readAt === null ? null : new Date(readAt).toISOString(),
      revision,
    },
    requests: requests.map((line) => ({ ...line, at: new Date(line.at).toISOString() })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
