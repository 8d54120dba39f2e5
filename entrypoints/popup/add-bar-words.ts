import { words } from '../../lib/i18n/words';
import { type AddBar, faceOf, liveCount } from './shown';
import type { PopupState } from './state';

/** A message and the sentence that explains it. */
export const pair = (key: 'offline' | 'notSaved' | 'container' | 'staging') => ({
  title: words(`tray.${key}`),
  line: words(`tray.${key}Why`),
});

/** Why no account can be added: a title, and a line with what can be done about it. */
export function addBarWords(state: PopupState, bar: AddBar): { title: string; line: string } {
  const face = faceOf(state);
  const app = face?.name ?? '';
  const limit = face?.accountLimit ?? 0;
  switch (bar) {
    case 'limit':
      return {
        title: words('tray.limit', { count: liveCount(state), limit }),
        line: words('tray.limitWhy', { app, limit }),
      };
    case 'one-account':
      return { title: words('tray.oneAccount', { app }), line: words('tray.oneAccountWhy') };
    case 'maintenance':
      return { title: words('tray.maintenance', { app }), line: words('tray.maintenanceWhy') };
    case 'offline':
      return pair('offline');
    case 'permission':
      return { title: words('tray.needsPermission', { app }), line: words('tray.permissionWhy') };
  }
}
