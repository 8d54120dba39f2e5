import type { Page } from 'playwright';
import { FOCUSED, type Told } from '../focus-told';

interface Valued {
  value?: unknown;
}

interface Node {
  role?: Valued;
  name?: Valued;
  description?: Valued;
  properties?: { name: string; value: Valued }[];
}

/** What a screen reader makes a word of; what is always so, or says how the page is made, it does not. */
const TOLD =
  /^(busy|checked|disabled|expanded|hasPopup|invalid|level|pressed|required|selected|keyshortcuts)$/;

/** What Chromium's accessibility tree says of what has the focus. */
export async function focusTold(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const told: Told[] = [];
  for (const expression of FOCUSED) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) continue;
    const about = { objectId: result.objectId, fetchRelatives: false };
    const { nodes } = await session.send('Accessibility.getPartialAXTree', about);
    told.push(...nodes.slice(0, 1).map(read));
  }
  await session.detach();
  return told;
}

const read = ({ role, name, description, properties = [] }: Node): Told => ({
  role: String(role?.value ?? ''),
  name: String(name?.value ?? ''),
  description: String(description?.value ?? ''),
  states: properties
    .filter(({ name: of, value }) => TOLD.test(of) && value.value !== false && value.value !== 'false')
    .map(({ name: of, value }) => (value.value === true ? of : `${of} ${value.value}`)),
});
