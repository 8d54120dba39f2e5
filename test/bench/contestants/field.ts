import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from '../bench-part';
import { OURS_READY } from '../builds';
import { type Contestant, enter } from './contestant';
import { FLOOR_READY, makeFloor } from './floor';

/** What a peer's folder may say of itself, in `bench.json`. */
interface PeerNote {
  /** Selector of what has to be on screen. */
  ready?: string;
  /** A page of it that is opened once, to fill what it keeps. */
  plant?: string;
  /** Where it comes from, and what was done to have it show its list here. */
  about?: string;
}

export interface Peer extends Contestant {
  plant: string | null;
  about: string | null;
}

export interface Field {
  floor: Contestant;
  ours: Contestant;
  peers: Peer[];
  all: Contestant[];
}

/** The empty popup, the product, and whoever else takes part. */
export async function gather({ folder, collector, peers }: Bench, build: string): Promise<Field> {
  const empty = join(folder, 'empty');
  await makeFloor(build, empty);
  const place = (name: string, ready: string) => ({
    folder: join(folder, name.replaceAll(/\W+/g, '-')),
    plan: { name, ready, collector: collector.address },
  });
  const floor = await enter(empty, place('floor', FLOOR_READY));
  const ours = await enter(build, place('ours', OURS_READY));
  const others: Peer[] = [];
  for (const path of peers) {
    const { ready = 'body *', plant = null, about = null } = await noteOf(path);
    others.push({ ...(await enter(path, place(await nameOf(path), ready))), plant, about });
  }
  return { floor, ours, peers: others, all: [floor, ours, ...others] };
}

const noteOf = async (path: string): Promise<PeerNote> =>
  JSON.parse(await readFile(join(path, 'bench.json'), 'utf8').catch(() => '{}'));

async function nameOf(path: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8'));
  return `${name} ${version}`;
}
