const BETWEEN_LOOKS = 25;

/**
 * Looks again and again until there is something; fails with what `instead` tells when the time is up. A look that
 * fails found nothing: a page that is just being replaced cannot answer, the next look finds the new one.
 */
export async function until<Value>(
  look: () => Promise<Value | null | undefined | false>,
  { within = 8000, instead }: { within?: number; instead: () => Promise<string> | string },
): Promise<Value> {
  const end = Date.now() + within;
  let problem: unknown = null;
  for (;;) {
    try {
      const found = await look();
      if (found !== null && found !== undefined && found !== false) return found;
    } catch (caught) {
      problem = caught;
    }
    if (Date.now() > end) throw new Error(await instead(), { cause: problem });
    await new Promise((resume) => setTimeout(resume, BETWEEN_LOOKS));
  }
}
