import { FOCUSED, type Told } from '../focus-told';
import { asCall } from '../script';
import { inFrame, type Page } from './frame';

/** Firefox's own accessibility service; seen only by scripts that run inside it. */
interface Accessible {
  role: number;
  name: string | null;
  description: string | null;
  getState(state: Out, extra: Out): void;
}

interface Out {
  value?: number;
}

interface Service {
  getAccessibleFor(node: object): Accessible | null;
  getStringRole(role: number): string;
  getStringStates(state: number | undefined, extra: number | undefined): Iterable<string>;
}

declare const Cc: Record<string, { getService(kind: unknown): Service } | undefined>;
declare const Ci: { nsIAccessibilityService: unknown };

/** Not what is invalid: sooner or later Firefox says so of every required field that is still empty. */
const TOLD = ['busy', 'checked', 'unavailable', 'expanded', 'collapsed', 'haspopup', 'pressed'];

/** What Firefox's accessibility service says of what has the focus. */
export async function focusTold(page: Page): Promise<Told[]> {
  const sources = [`[${FOCUSED.map((each) => each.replaceAll('document.', 'content.document.'))}]`];
  const told = JSON.stringify([...TOLD, 'required', 'selected']);
  const { value = '[]' } = await inFrame(
    page,
    (name) => `sendAsyncMessage('${name}', { value: JSON.stringify(${asCall(tell, [...sources, told])}) })`,
  );
  return JSON.parse(value);
}

function tell(focused: (object | null)[], told: string[]): Told[] {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  const accessibles = focused.flatMap((node) => (node && service?.getAccessibleFor(node)) || []);
  return accessibles.map((each) => {
    const state: Out = {};
    const extra: Out = {};
    each.getState(state, extra);
    const states = [...(service?.getStringStates(state.value, extra.value) ?? [])];
    return {
      role: service?.getStringRole(each.role) ?? '',
      name: each.name ?? '',
      description: each.description ?? '',
      states: states.filter((one) => told.includes(one)),
    };
  });
}
