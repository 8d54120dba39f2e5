import type { AskedDeed } from '../state/intent';
import { signOutAll, signOutNow } from './account-deeds';
import { askChange } from './answering';
import type { AskedPorts } from './deed-ports';
import { createDeeds } from './deeds';
import { goTo, leavePlaces, offerAgain } from './leaf-deeds';
import type { AskedDeeds } from './on-demand';
import { chooseOrder, copyAddress, place, touch } from './own-deeds';
import { openPlaces } from './places-deeds';
import { recallAll } from './seen-deeds';
import { chooseThere, goToApp, lookAround, manage } from './several-deeds';
import { alwaysReload, listTabs, reloadTabs, showTab } from './tabs-deeds';
import { portsOf } from './there-ports';

/** Does what is asked for in a menu, a sheet or a whole face. */
export function createAskedDeeds(ports: AskedPorts): AskedDeeds {
  return function act(deed: AskedDeed) {
    switch (deed.kind) {
      case 'choose':
        return chooseThere(ports, deed);
      case 'there': {
        const there = portsOf(ports, deed.app);
        if (there) createDeeds(there, createAskedDeeds(there))(deed.deed);
        return;
      }
      case 'open-app':
        return void goToApp(ports, undefined);
      case 'manage':
        return void manage(ports);
      case 'look-around':
        return void lookAround(ports, deed.apps);
      case 'open-places':
        return void openPlaces(ports, deed.key);
      case 'recall':
        return void recallAll(ports).then(() => offerAgain(ports));
      case 'go-to':
        return void goTo(ports, deed);
      case 'leave-places':
        return leavePlaces(ports);
      case 'confirm-sign-out':
        return signOutNow(ports, deed.key);
      case 'sign-out-all':
        return signOutAll(ports);
      case 'forget':
        return void askChange(ports, { ask: (origin) => ports.ask.forget({ origin, key: deed.key }) });
      case 'touch':
        return touch(ports, deed);
      case 'place':
        return place(ports, deed);
      case 'list-tabs':
        return void listTabs(ports);
      case 'reload-tabs':
        return void reloadTabs(ports, deed.tab);
      case 'show-tab':
        return void showTab(ports, deed.tab);
      case 'always-reload':
        return void alwaysReload(ports, deed.wanted);
      case 'copy':
        return copyAddress(ports, deed.key);
      case 'choose-order':
        return chooseOrder(ports, deed.order);
      case 'connect':
        return void ports.noteBegun(deed.pasted).then(() => ports.openOptions(null));
      case 'sample':
        return ports.playSample();
    }
  };
}
