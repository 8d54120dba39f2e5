import type { Mutant } from '../mutant';

/** Apps that come, go and change their session; who may ask. */
export const APPS: Mutant[] = [
  {
    name: 'an account ends by the computer’s clock',
    file: 'lib/background/known/roster.ts',
    from: ': expiresAt - ahead;',
    to: ': expiresAt;',
    tests: ['lib/background/apps/health.test.ts'],
  },
  {
    name: 'an end is told that no read has confirmed',
    file: 'lib/background/apps/health.ts',
    from: '!read.ok || ',
    to: '',
    tests: ['lib/background/apps/health.test.ts'],
  },
  {
    name: 'the old owner of a relinked app still writes',
    file: 'lib/background/apps/linking.ts',
    from: 'await owner.close();',
    to: '',
    tests: ['lib/background/relinking.test.ts'],
  },
  {
    name: 'the owner of a removed app still writes',
    file: 'lib/background/apps/membership.ts',
    from: 'await owner.close();',
    to: '',
    tests: ['lib/background/apps/apps.test.ts'],
  },
  {
    name: 'removing one app gives back a host another needs',
    file: 'lib/background/apps/removing.ts',
    from: '!needed.some((each) => hostOf(each) === hostOf(origin))',
    to: 'needed.length >= 0',
    tests: ['lib/background/apps/shared-hosts.test.ts'],
  },
  {
    name: 'removing one app gives back the host of another on its next port',
    file: 'lib/background/apps/removing.ts',
    from: 'new URL(origin).hostname',
    to: 'new URL(origin).host',
    tests: ['lib/background/apps/shared-hosts.test.ts'],
  },
  {
    name: 'the gate ignores sender.origin',
    file: 'lib/rpc/gate.ts',
    from: 'sender.origin !== undefined && ',
    to: 'sender.origin === null && ',
    tests: ['lib/rpc/gate.test.ts'],
  },
  {
    name: 'the gate ignores which extension asks',
    file: 'lib/rpc/gate.ts',
    from: 'sender.id !== home.id || ',
    to: '',
    tests: ['lib/rpc/gate.test.ts'],
  },
  {
    name: 'the gate answers a page of ours inside somebody’s frame',
    file: 'lib/rpc/gate.ts',
    from: ' || (sender.frameId ?? 0) !== 0',
    to: '',
    tests: ['lib/rpc/gate.test.ts'],
  },
  {
    name: 'the gate answers each page whatever it asks',
    file: 'lib/rpc/gate.ts',
    from: 'pages.includes(page)',
    to: 'pages.length',
    tests: ['lib/rpc/gate.test.ts'],
  },
];
