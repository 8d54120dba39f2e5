const started = Date.now();

const clock = () => `[${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s]`;

/** Does one step and says so with its time; a failure becomes one plain sentence. */
export async function narrate<Value>(done: string, work: () => Promise<Value>): Promise<Value> {
  try {
    const value = await work();
    console.log(`${clock()} ${done}.`);
    return value;
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    throw new Error(`${clock()} This step failed: "${done}", because ${reason}`, { cause: problem });
  }
}
