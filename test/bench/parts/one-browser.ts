import { openWorld, type World } from '../../e2e/world';
import type { Bench } from '../bench-part';
import { CHROMIUM_BUILD, OURS_READY } from '../builds';
import { type ChromiumArena, openChromiumArena } from '../chromium/arena';
import { type Contestant, enter } from '../contestants/contestant';

export interface Scene {
  world: World;
  arena: ChromiumArena;
  /** Copies of the product, by the names asked for. */
  copies: Contestant[];
}

/** Copies of the product in one browser beside the local Wacht, for as long as the work takes. */
export async function withCopies<Outcome>(
  { folder, collector }: Bench,
  names: string[],
  work: (scene: Scene) => Promise<Outcome>,
): Promise<Outcome> {
  const copies: Contestant[] = [];
  for (const name of names) {
    const plan = { name, ready: OURS_READY, collector: collector.address };
    copies.push(await enter(CHROMIUM_BUILD, { folder: `${folder}/${name.replaceAll(/\W+/g, '-')}`, plan }));
  }
  const world = await openWorld();
  const arena = await openChromiumArena(copies, collector);
  try {
    return await work({ world, arena, copies });
  } finally {
    await arena.close();
    await world.close();
  }
}

/** The one copy where only one was asked for. */
export function only(copies: Contestant[]): Contestant {
  const [copy] = copies;
  if (!copy) throw new Error('no copy');
  return copy;
}
