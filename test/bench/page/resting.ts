import type { Plan } from './marks';

/** Stays open until the bench has looked at it. It stands alone in the page. */
export async function resting({ name, collector }: Plan): Promise<object> {
  const SETTLED = 2_500;
  await new Promise((resume) => setTimeout(resume, SETTLED));
  await fetch(`${collector}meet`, { method: 'POST', mode: 'no-cors', body: JSON.stringify({ name }) });
  return {};
}
