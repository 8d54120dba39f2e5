import { copyView } from '../../../lib/db/copy-write';
import type { Origin } from '../../../lib/session/types';
import type { PopupEvent } from '../state/event';
import { appThere } from '../state/several/app-there';
import type { AskedPorts } from './deed-ports';

/** The ports of an app that need not be in front: what happens there happens to that app. What is said is said here. */
export function portsOf(ports: AskedPorts, app: Origin | undefined): AskedPorts | null {
  if (app === undefined) return ports;
  if (!appThere(ports.current(), app)) return null;
  const current = () => appThere(ports.current(), app) ?? ports.current();
  return {
    ...ports,
    current,
    happen(event) {
      ports.happen({ kind: 'elsewhere', app, event });
      const said = saidBy(event);
      if (said) ports.happen({ kind: 'changed', to: { said } });
    },
    holdCopy: () => {
      const release = ports.holdCopy(app);
      return () => {
        release();
        const { view } = current();
        if (view) copyView(view);
      };
    },
  };
}

const saidBy = (event: PopupEvent) => (event.kind === 'changed' ? event.to.said : null);
