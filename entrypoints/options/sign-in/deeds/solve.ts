import { SOLVE_LIMIT } from '../../../../lib/session/limits';
import type { Solve, SolveRun } from './desk';
import type { SolverNews, SolverTask } from './solver-talk';
import { startSolver } from './solver-worker';

/** Solves in a worker of its own, so that the page stays quick; the worker ends with the puzzle. */
export const solveInWorker: Solve = (puzzle, run) =>
  new Promise((resolve) => {
    const worker = startSolver();
    const end = (solutions: number[] | null) => {
      worker.terminate();
      resolve(solutions);
    };
    listen(worker, run, end);
    const task: SolverTask = { puzzle, stopAt: Date.now() + SOLVE_LIMIT };
    worker.postMessage(task);
  });

function listen(worker: Worker, run: SolveRun, end: (solutions: number[] | null) => void): void {
  worker.onmessage = ({ data }: MessageEvent<SolverNews>) => {
    if (data.kind === 'progress') run.onProgress(data.done);
    else end(data.solutions);
  };
  worker.onerror = () => end(null);
  run.signal.addEventListener('abort', () => end(null), { once: true });
}
