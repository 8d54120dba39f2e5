import type { AfterSwitch, Switching } from '../accounts/switching';
import type { Bench } from '../asking/bench';
import type { Mutating } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import { type Answering, createAnswering } from './answering';
import { type Asking, createAsking } from './asking';
import { createBaseline } from './baseline';
import { createCodes } from './codes';
import { createSigningInElsewhere, type SigningInElsewhere } from './elsewhere';
import { createFinishing } from './finishing';
import { createFirstQuestions, type FirstQuestions } from './first-questions';
import { createFlow, type Flow } from './flow';
import { createHostedPage, type HostedPage } from './hosted-page';
import { createLeaving, type Leaving } from './leaving';
import { createReturning } from './returning';
import { createRunning } from './running';
import { createStepping } from './stepping';
import { createWatching } from './watching';

/** Everything that signs people in to one app. */
export interface SignIns {
  flow: Flow & FirstQuestions & Answering;
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

/** Each part is given only parts that stand above it here. */
export function createSignIns(bench: Bench, { reading, mutating, switching, afterSwitch }: Hands): SignIns {
  const baseline = createBaseline(bench, reading);
  const running = createRunning(bench, mutating);
  const codes = createCodes(bench, running);
  const finishing = createFinishing(bench, { running, switching, afterSwitch });
  const stepping = createStepping(bench, { reading, running, codes, finishing });
  const returning = createReturning(bench, { running, stepping, finishing });
  const watching = createWatching(bench, { reading, running, finishing, returning });
  const leaving = createLeaving(bench, running);
  const flow = createFlow(bench, { reading, running, watching, stepping, baseline });
  running.onChange(() => void watching.follow());

  return {
    flow: {
      ...flow,
      ...createFirstQuestions(bench, { running, stepping, baseline }),
      ...createAnswering(bench, { running, stepping, codes, found: flow.found }),
    },
    hostedPage: createHostedPage(bench, { reading, running, watching, leaving, baseline }),
    elsewhere: createSigningInElsewhere(bench, { running, stepping, leaving, baseline }),
    leave: leaving.leave,
    asking: createAsking(bench, reading),
    resume: watching.follow,
    finish: finishing.finish,
  };
}
