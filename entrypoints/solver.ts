import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { solve } from '../lib/session/proof-of-work';
import type { SolverNews, SolverTask } from './options/sign-in/deeds/solver-talk';

const tell = (news: SolverNews): void => self.postMessage(news);

/** The worker of the sign-in page: solves one puzzle, tells how far it is, and ends. */
export default defineUnlistedScript(() => {
  self.onmessage = ({ data: { puzzle, stopAt } }: MessageEvent<SolverTask>) => {
    const solved = solve(puzzle, {
      stopAt,
      now: () => Date.now(),
      progress: (done) => tell({ kind: 'progress', done }),
    });
    tell({ kind: 'over', solutions: solved.ok ? solved.value : null });
  };
});
