declare global {
  /** Trusted Types (W3C), in Chromium and in Firefox from 148; TypeScript's DOM library does not know it yet. */
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createScriptURL(): string },
        ): { createScriptURL(from: ''): string };
      }
    | undefined;
}

/** The one script that a page of ours may start as a worker. */
const SOLVER = '/solver.js';

/** What the page's policy allows to be started; made once, because a second policy of its name is refused. */
const solver = globalThis.trustedTypes?.createPolicy('solver', { createScriptURL: () => SOLVER });

/** The worker that solves puzzles. The policy can name no other script, whatever it is asked for. */
export const startSolver = (): Worker => new Worker(solver?.createScriptURL('') ?? SOLVER);
