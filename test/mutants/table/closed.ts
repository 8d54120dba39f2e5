import type { Mutant } from '../mutant';

const REMOVAL = ['lib/background/known/effects.test.ts', 'lib/background/removed.test.ts'];

/** What an app that is closed may still do: nothing. */
export const CLOSED: Mutant[] = [
  {
    name: 'records of a removed app are written again',
    file: 'lib/background/known/effects.ts',
    from: 'act(false, () => store.save(records))',
    to: 'store.save(records)',
    tests: REMOVAL,
  },
  {
    name: 'the view of a removed app is painted again',
    file: 'lib/background/known/effects.ts',
    from: 'act(false, () => cache.writePaint(view))',
    to: 'cache.writePaint(view)',
    tests: REMOVAL,
  },
  {
    name: 'settings of a removed app are cached again',
    file: 'lib/background/known/effects.ts',
    from: 'act(false, () => cache.writeDeployment(...written))',
    to: 'cache.writeDeployment(...written)',
    tests: REMOVAL,
  },
  {
    name: 'a tab opens for a removed app',
    file: 'lib/background/known/effects.ts',
    from: 'act(null, () => tabs.open(url, opener))',
    to: 'tabs.open(url, opener)',
    tests: REMOVAL,
  },
  {
    name: 'tabs of a removed app are reloaded',
    file: 'lib/background/known/effects.ts',
    from: 'act(undefined, () => tabs.reload(id))',
    to: 'tabs.reload(id)',
    tests: REMOVAL,
  },
  {
    name: 'the tab of a removed app is closed',
    file: 'lib/background/known/effects.ts',
    from: 'act(undefined, () => tabs.close(id))',
    to: 'tabs.close(id)',
    tests: REMOVAL,
  },
  {
    name: 'the tab of a removed app is brought to the front',
    file: 'lib/background/known/effects.ts',
    from: 'act(false, () => tabs.show(id))',
    to: 'tabs.show(id)',
    tests: REMOVAL,
  },
  {
    name: 'an alarm is set for a removed app',
    file: 'lib/background/known/effects.ts',
    from: 'act(undefined, () => alarms.set(name, when))',
    to: 'alarms.set(name, when)',
    tests: REMOVAL,
  },
  {
    name: 'cookies are removed for a removed app',
    file: 'lib/background/known/effects.ts',
    from: 'act(undefined, () => cookies.remove(origin))',
    to: 'cookies.remove(origin)',
    tests: REMOVAL,
  },
  {
    name: 'a page’s cookie is written for a removed app',
    file: 'lib/background/known/effects.ts',
    from: 'act(false, () => siteTokens.write(origins, cookie))',
    to: 'siteTokens.write(origins, cookie)',
    tests: REMOVAL,
  },
  {
    name: 'pages are still told of a removed app',
    file: 'lib/background/known/effects.ts',
    from: 'if (!closed) ports',
    to: 'if (closed !== null) ports',
    tests: REMOVAL,
  },
  {
    name: 'the server of a removed app is still asked',
    file: 'lib/background/known/effects.ts',
    from: "(closed ? failure('aborted') : passage.barred())",
    to: 'passage.barred()',
    tests: REMOVAL,
  },
  {
    name: 'the traces go before what is under way has ended',
    file: 'lib/background/known/effects.ts',
    from: 'await Promise.allSettled(underWay);',
    to: '',
    tests: REMOVAL,
  },
];
