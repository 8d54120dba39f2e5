import type { AfterSwitch, Switching } from '../accounts/switching';
import type { Bench } from '../asking/bench';
import type { Mutating } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import { type Asking, createAsking } from './asking';
import { createBaseline } from './baseline';
import { createSigningInElsewhere, type SigningInElsewhere } from './elsewhere';
import { createExplaining } from './explaining';
import { createFinishing } from './finishing';
import { createFlow, type Flow } from './flow';
import { createHostedPage, type HostedPage } from './hosted-page';
import { createLeaving, type Leaving } from './leaving';
import { createReturning } from './returning';
import { createStepping, type Stepping } from './stepping';
import { createWatching } from './watching';

/** Everything that signs people in to one app. */
export interface SignIns {
  flow: Flow;
  hostedPage: HostedPage;
  elsewhere: SigningInElsewhere;
  /** Goes on to the host that was named. */
  leave: Leaving['leave'];
  /** Questions of the sign-in pages that change nothing here. */
  asking: Asking;
  /** Goes on watching a sign-in that ends elsewhere. */
  resume(): Promise<void>;
  /** Ends a sign-in whose account is there; needs the app's turn. */
  finish(): Promise<void>;
}

interface Hands {
  reading: Reading;
  mutating: Mutating;
  switching: Switching;
  afterSwitch: AfterSwitch;
}

export function createSignIns(bench: Bench, { reading, mutating, switching, afterSwitch }: Hands): SignIns {
  const finishing = createFinishing(bench, { switching, afterSwitch });
  const returning = createReturning(bench, { finishing, goOn: () => bench.inTurn(() => stepping.recover()) });
  const watching = createWatching(bench, { reading, finishing, returning });
  const stepping: Stepping = createStepping(bench, { reading, mutating, finishing, watching });
  const explained = createExplaining(bench, { reading, finishing, stepping });
  const leaving = createLeaving(bench, { stepping, watching });
  const start = createBaseline(bench, reading);

  return {
    flow: createFlow(bench, { reading, watching, stepping, explained, start }),
    hostedPage: createHostedPage(bench, { reading, watching, stepping, leaving, start }),
    elsewhere: createSigningInElsewhere(bench, { stepping, leaving, explained, start }),
    leave: leaving.leave,
    asking: createAsking(bench, reading),
    resume: watching.resume,
    finish: finishing.finish,
  };
}
