import type { FaultKind } from '../../wacht-server';
import { patternOf } from '../pattern-of';
import { type Ground, giveHost, NAMES } from './ground';
import type { Asked, Mishap } from './round';

const PATHS: Record<Asked, { path: string; method: string }> = {
  switch: { path: '/session/switch-sign-in', method: 'POST' },
  read: { path: '/session', method: 'GET' },
};

/** Lets one thing go wrong; settles when it has begun. */
export async function befall(ground: Ground, mishap: Mishap): Promise<void> {
  const { stage, app } = ground;
  switch (mishap.do) {
    case 'slow':
      return app.control.fault({ ...PATHS[mishap.what], kind: { do: 'delay', ms: mishap.ms } });
    case 'cut':
      return app.control.fault({ ...PATHS[mishap.what], kind: { do: 'drop', when: mishap.when } });
    case 'refuse':
      return app.control.fault({ ...PATHS[mishap.what], kind: refusal(mishap.status) });
    case 'kill':
      return stage.killWorker();
    case 'offline':
      return goOffline(ground, mishap.ms);
    case 'cookies-cleared':
      return stage.clearCookies();
    case 'host-taken-back':
      return stage.revoke(patternOf(app.api));
    case 'host-given-again':
      return giveHost(ground);
    case 'popup-closed':
      return ground.closePopup();
    case 'site-switches':
      return switchOnSite(ground, NAMES[mishap.who] ?? '');
  }
}

const refusal = (status: number): FaultKind => ({
  do: 'status',
  status,
  body: status === 502 ? '<h1>Bad gateway</h1>' : '',
  ...(status === 429 ? { headers: { 'retry-after': '2' } } : {}),
});

async function goOffline({ stage }: Ground, ms: number): Promise<void> {
  await stage.offline(true);
  await new Promise((resume) => setTimeout(resume, ms));
  await stage.offline(false);
}

/** As somebody who uses the app's own menu; who is active there already is no choice in it. */
async function switchOnSite({ site }: Ground, name: string): Promise<void> {
  await site.run((wanted) => {
    const row = [...document.querySelectorAll('#accounts li')].find((each) =>
      each.textContent?.includes(wanted),
    );
    row?.querySelector('form')?.requestSubmit();
  }, name);
}
