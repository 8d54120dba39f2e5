import { createAskProbe } from './ask-probe';
import { AXE_SOURCE, runAxe } from './axe';
import type { Told } from './focus-told';
import type { Spot } from './probe';
import { asScript } from './script';
import type { Composing, Stroke } from './stroke';
import type { Role, Surface, Violation } from './surface';
import { until } from './until';

export type MouseButton = 'left' | 'right';

/** What a browser's driver must be able to do with one page; the rest of a surface is the same for all. */
export interface Hands {
  /** Runs source in the page and gives its (awaited) value. */
  evaluate: (source: string) => Promise<never>;
  /** Clicks on what is there under this name; false where it had moved away by then, and nothing was clicked. */
  clickOn: (aim: Aim, button: MouseButton) => Promise<boolean>;
  moveTo: (spot: Spot) => Promise<void>;
  dragTo: (from: Spot, to: Spot) => Promise<void>;
  type: (text: string) => Promise<void>;
  paste: (text: string) => Promise<void>;
  press: (key: string) => Promise<void>;
  strike: (stroke: Stroke) => Promise<void>;
  compose: (composing: Composing) => Promise<void>;
  picture: (file: string) => Promise<void>;
  closed: () => Promise<boolean>;
  focusTold: () => Promise<Told[]>;
}

/** What the mouse is to meet. */
export interface Aim {
  role: Role;
  name: string;
}

export function createSurface(hands: Hands): Surface {
  const ask = createAskProbe(hands.evaluate);
  const text = () => ask('text');
  const instead = (wanted: string) => async () =>
    `${wanted}; the page says: ${(await text().catch(() => '')) || '(nothing)'}`;

  const noSuch = ({ role, name }: Aim) => instead(`no ${role} "${name}" to click`);
  const restingAt = ({ role, name }: Aim) => resting(() => ask('spot', role, name));
  const reach = (aim: Aim): Promise<Spot> => until(restingAt(aim), { instead: noSuch(aim) });

  async function click(button: MouseButton, aim: Aim, within?: number): Promise<void> {
    const rests = restingAt(aim);
    const clicked = async () => (await rests()) !== null && hands.clickOn(aim, button);
    await until(clicked, { ...(within === undefined ? {} : { within }), instead: noSuch(aim) });
  }

  return {
    ...hands,
    text,
    see: async (wanted, within) => {
      const there = async () => (await text()).includes(wanted);
      await until(there, {
        ...(within === undefined ? {} : { within }),
        instead: instead(`"${wanted}" did not appear`),
      });
    },
    missing: async (unwanted, within) => {
      const gone = async () => !(await text()).includes(unwanted);
      await until(gone, {
        ...(within === undefined ? {} : { within }),
        instead: instead(`"${unwanted}" did not go`),
      });
    },
    click: (role, name, within) => click('left', { role, name }, within),
    rightClick: (role, name) => click('right', { role, name }),
    pointAt: async (role, name) => hands.moveTo(await reach({ role, name })),
    drag: async (role, name, onto) => {
      const from = await reach({ role, name });
      await hands.dragTo(from, await reach({ role, name: onto }));
    },
    rows: () => ask('rows'),
    active: () => ask('active'),
    announced: () => ask('announced'),
    announces: async (wanted, within) => {
      await until(async () => (await ask('announced')).includes(wanted), {
        ...(within === undefined ? {} : { within }),
        instead: async () => `"${wanted}" was not announced, but: ${await ask('announced')}`,
      });
    },
    focused: () => ask('focused'),
    run: (work, ...args) => hands.evaluate(asScript(work, args)),
    axe: () =>
      hands.evaluate(`(() => { ${AXE_SOURCE};\nreturn ${asScript(runAxe, [])}; })()`) satisfies Promise<
        Violation[]
      >,
  };
}

/** A spot that was the same at two looks: what still moves would be missed by the mouse. */
function resting(look: () => Promise<Spot | null>): () => Promise<Spot | null> {
  let before: Spot | null = null;
  return async () => {
    const now = await look();
    const rests = now !== null && now.x === before?.x && now.y === before?.y;
    before = now;
    return rests ? now : null;
  };
}
