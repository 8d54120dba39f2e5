import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from '../demo/set-up';
import { createChromiumStage } from '../e2e/chromium/stage';
import type { Surface } from '../e2e/surface';
import { openWorld } from '../e2e/world';

/** One look at the popup, in base64: which key is down, and for how long it is shown. */
export interface Moment {
  product: string;
  key: string;
  ms: number;
}

/** A switch and the way back in the real popup, by keys, against a local Wacht. */
export async function playSwitch(build: string, scale: number): Promise<Moment[]> {
  const world = await openWorld();
  const stage = await createChromiumStage({ build, scale, still: true });
  try {
    await setUp({ stage, world });
    const popup = await stage.openPopup();
    await popup.see('Mina Okafor');
    return await looksAt(popup, world.fieldnote.control);
  } finally {
    await stage.close();
    await world.close();
  }
}

type Control = Awaited<ReturnType<typeof openWorld>>['fieldnote']['control'];

async function looksAt(popup: Surface, control: Control): Promise<Moment[]> {
  const folder = await mkdtemp(join(tmpdir(), 'moments-'));
  const moments: Moment[] = [];
  const look = async (key: string, ms: number) => {
    const file = join(folder, 'moment.png');
    await popup.picture(file);
    moments.push({ product: await readFile(file, 'base64'), key, ms });
  };
  await look('', 1600);
  const hold = control.hold('/session/switch-sign-in', 'POST');
  await popup.press('3');
  await hold.reached;
  await popup.see('Switching…');
  await look('3', 700);
  hold.release();
  await popup.announces('is active');
  await look('', 2200);
  await popup.press('0');
  await popup.announces('Ada Quell is active');
  await look('0', 900);
  await look('', 1400);
  return moments;
}
