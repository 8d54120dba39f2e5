import type { Plan } from './marks';

/** In an empty page: asks the worker one question, once the page's own process is at rest. It stands alone. */
export async function asking({ origin }: Plan): Promise<{ answered: number; ok: boolean }> {
  const SETTLED = 300;
  await new Promise((resume) => setTimeout(resume, SETTLED));
  const { runtime } = Reflect.get(globalThis, 'chrome');
  const asked = performance.now();
  const answer = await runtime.sendMessage({ question: 'view', about: { origin } });
  return { answered: performance.now() - asked, ok: answer?.ok !== false };
}
