const SOON = 1000;

/**
 * Each look costs the browser as much as a page that is drawn. What has not come soon waits for a clock: looked for at
 * the pace of the first second, it would cost as much computing as the rest of a story.
 */
const pauseAfter = (waited: number): number => (waited < SOON ? 25 : 100);

/**
 * Looks again and again until there is something; fails with what `instead` tells when the time is up. A look that
 * fails found nothing: a page that is just being replaced cannot answer, the next look finds the new one.
 */
export async function until<Value>(
  look: () => Promise<Value | null | undefined | false>,
  { within = 20_000, instead }: { within?: number; instead: () => Promise<string> | string },
): Promise<Value> {
  const start = Date.now();
  let problem: unknown = null;
  for (;;) {
    try {
      const found = await look();
      if (found !== null && found !== undefined && found !== false) return found;
    } catch (caught) {
      problem = caught;
    }
    const waited = Date.now() - start;
    if (waited > within) throw new Error(await instead(), { cause: problem });
    await new Promise((resume) => setTimeout(resume, pauseAfter(waited)));
  }
}
