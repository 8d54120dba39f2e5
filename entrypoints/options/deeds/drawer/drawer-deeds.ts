import { appPages } from '../../../../lib/session/hosts/app-pages';
import { type DrawerState, type DrawerTab, drawerAt, emptied } from '../../state/drawer/drawer-state';
import { troubleOf } from '../../state/drawer/trouble';
import { findApp } from '../../state/state';
import type { Desk } from '../ports';
import { type CopiedAs, copiedAs } from './copied-as';
import { awaited, changeDrawer, putInto } from './drawer-desk';
import { fetchToken } from './fetch-token';
import { type Program, report } from './report';

/** What can be done in the developer drawer. */
export interface DrawerDeeds {
  close(): void;
  turnTo(tab: DrawerTab): void;
  nameTemplate(template: string): void;
  fetch(): void;
  show(shown: boolean): void;
  /** Into the clipboard, straight from the click. */
  copy(form: CopiedAs): void;
  /** With the token that came then. */
  compareWith(at: number): void;
  inspect(): void;
  saveReport(program: Program): void;
  /** Time goes on. */
  tick(): void;
  /** Nobody looks at the page any more. */
  empty(): void;
}

export function createDrawerDeeds(desk: Desk): DrawerDeeds {
  const put = (part: Partial<DrawerState>) => putInto(desk, part);
  return {
    close: () => desk.tell({ kind: 'drawer', drawer: null }),
    turnTo: (tab) => {
      put({ tab, trouble: null });
      if (tab === 'requests') void readRequests(desk);
    },
    nameTemplate: (template) => put({ template }),
    fetch: () => void fetchToken(desk),
    show: (shown) => put({ shown }),
    copy: (form) => void copy(desk, form),
    compareWith: (against) => put({ against }),
    inspect: () => void inspect(desk),
    saveReport: (program) => saveReport(desk, program),
    tick: () => changeDrawer(desk, (drawer) => drawerAt(drawer, desk.ports.ticks())),
    empty: () => changeDrawer(desk, emptied),
  };
}

async function copy(desk: Desk, form: CopiedAs): Promise<void> {
  const { drawer } = desk.now();
  const token = drawer?.tokens[0]?.token;
  if (!drawer || !token) return;
  const face = findApp(desk.now(), drawer.origin)?.face;
  const site = (face && appPages(face)?.front) ?? drawer.origin;
  await desk.ports.copy(copiedAs(form, { token, site }));
  desk.tell({ kind: 'said', said: { kind: 'copied' } });
}

async function inspect(desk: Desk): Promise<void> {
  const { drawer } = desk.now();
  if (!drawer || drawer.awaited !== null) return;
  const inspected = await awaited(desk, desk.ports.ask.inspectSession({ origin: drawer.origin }));
  if (inspected === null) return;
  if (inspected.ok) putInto(desk, { session: inspected.value });
  else putInto(desk, { trouble: troubleOf(inspected.problem, desk.ports.ticks()) });
}

async function readRequests(desk: Desk): Promise<void> {
  const origin = desk.now().drawer?.origin;
  const told = origin === undefined ? null : await desk.ports.ask.requests({ origin });
  if (told?.ok && desk.now().drawer?.origin === origin) putInto(desk, { requests: told.value });
}

function saveReport(desk: Desk, program: Program): void {
  const { drawer, views } = desk.now();
  const view = drawer && views[drawer.origin];
  if (!view) return;
  const text = report({ view, requests: drawer.requests ?? [], program, now: desk.ports.signIn.now() });
  desk.ports.saveFile({ name: `wacht-report-${view.app.host.replace(/[^\w.-]/g, '-')}.json`, text });
}
