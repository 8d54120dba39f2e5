/** One worker's life, with all that it did outside itself. */
export interface Life {
  alive: boolean;
  lastWish: string | null;
  effects: string[];
  end: { effect: number; moment: 'before' | 'after' } | null;
}

/** Does something outside the worker, which may die right before or after it. */
export type Act = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;

export const newLife = (): Life => ({ alive: true, lastWish: null, effects: [], end: null });

/** Runs one effect of a worker's life, unless that life is over or ends here. */
export async function effect<Value>(own: Life, name: string, task: () => Promise<Value>): Promise<Value> {
  if (!own.alive) return never();
  own.effects.push(name);
  const last = own.end !== null && own.effects.length === own.end.effect;
  if (last && own.end?.moment === 'before') own.alive = false;
  if (!own.alive) return never();
  const value = await task();
  if (last) own.alive = false;
  return own.alive ? value : never();
}

const never = <Value>(): Promise<Value> => new Promise(() => {});
