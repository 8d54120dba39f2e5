import type { DeedPorts } from './deed-ports';

/** Tells a person whose popup no keys open, until they have put that away. */
export async function tellOfMissingKeys({ keys, happen }: DeedPorts): Promise<void> {
  if (keys.noteGone()) return;
  happen({ kind: 'changed', to: { keyless: (await keys.read()) === null } });
}

export async function chooseKeys({ keys, close }: DeedPorts): Promise<void> {
  await keys.open();
  // In Firefox the popup would stay open over the page.
  close();
}

export function goWithoutKeys({ keys, happen }: DeedPorts): void {
  keys.putNoteAway();
  happen({ kind: 'changed', to: { keyless: false } });
}
