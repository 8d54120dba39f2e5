import { createFakeCookies } from './fake-cookies';
import { createFakeEvent } from './fake-event';
import { createFakePermissions } from './fake-permissions';
import { createFakeRuntime, NAME } from './fake-runtime';
import { createFakeStorage } from './fake-storage';
import { createFakeTabs } from './fake-tabs';
import { createFakeToolbar } from './fake-toolbar';

/** Known to lib/platform as the browser, since this file is imported before it. */
const planted = { runtime: { id: 'ours' } };
Object.assign(globalThis, { browser: planted });

/** Puts a fresh browser under lib/platform; what is in it is the test's to see and to change. */
export function freshBrowser() {
  const permissions = createFakePermissions();
  const tabs = createFakeTabs(permissions);
  const cookies = createFakeCookies(permissions);
  const runtime = createFakeRuntime();
  const toolbar = createFakeToolbar(NAME);
  const local = createFakeStorage();
  const session = createFakeStorage();
  const sync = createFakeStorage();
  const managed = createFakeStorage();
  const synced = createFakeEvent<[]>();
  const api = {
    ...runtime.api,
    ...toolbar.api,
    commands: { ...runtime.api.commands, onCommand: toolbar.onCommand },
    scripting: {},
    tabs: tabs.api,
    windows: tabs.windows,
    cookies: cookies.api,
    permissions: permissions.api,
    storage: {
      local: local.api,
      session: session.api,
      sync: { ...sync.api, onChanged: synced },
      managed: managed.api,
    },
  };
  Object.assign(planted, api);
  return { permissions, tabs, cookies, runtime, toolbar, local, session, sync, synced, managed, api };
}
