import { done, fail } from '../../result';
import { type Failure, failure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { stepFor } from '../../session/step';
import type { Bench } from '../asking/bench';
import type { Mutating } from '../asking/mutation';
import { type Sent, type Strategy, strategyFor } from '../known/flow-record';
import type { Outcome } from '../ports';
import { post } from './posting';
import type { Running } from './running';

export interface CodeWish {
  challenge: string | null;
  lastDigits: string | null;
}

/** Codes and links that steps need sent. */
export interface Sending {
  /** Keeps the proof of work that went with a flow's first question: it serves the whole flow (section 4.3). */
  keep(proof: string | null): void;
  /** Has sent what the step that was just entered needs; in the app's turn. */
  sendWhatIsNeeded(): Outcome;
  /** Has a code or link sent, or chooses a second factor. */
  sendBy(strategy: Strategy, wish: CodeWish): Outcome<FlowView>;
}

export function createSending(
  bench: Bench,
  { mutating, running }: { mutating: Mutating; running: Running },
): Sending {
  const { ledger, client, effects } = bench;
  const { patch, attempt, shown } = running;
  let proof: string | null = null;

  /** Sent once when the step is entered. The time is written down before, so a killed worker sends nothing twice. */
  async function sendWhatIsNeeded(): Outcome {
    const { flow } = ledger.state();
    const ours = attempt();
    const strategy = ours && flow?.outcome === null ? strategyFor(stepFor(ours)) : null;
    const already = flow?.sent?.attemptId === ours?.id && flow?.sent?.strategy === strategy;
    if (!strategy || already) return done(null);
    return prepare(strategy, { challenge: proof, lastDigits: null });
  }

  async function prepare(strategy: Strategy, wish: CodeWish): Outcome {
    const ours = attempt();
    if (!ours) return fail(failure('http', { status: 400, code: 'BAD_SIGN_IN_ATTEMPT' }));
    const sent: Sent = {
      attemptId: ours.id,
      strategy,
      at: effects.clock.now(),
      masked: null,
      outcome: 'sent',
    };
    await patch({ sent });
    const answer = await post(mutating, () => client.prepare({ attempt: ours, strategy, ...wish }));
    if (answer.ok) {
      await patch({ sent: { ...sent, masked: answer.value.masked } });
      return done(null);
    }
    const outcome = whyUnsent(answer.problem);
    await patch({ sent: { ...sent, outcome } });
    return outcome === 'impossible' ? done(null) : answer;
  }

  async function sendBy(strategy: Strategy, wish: CodeWish): Outcome<FlowView> {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(async () => {
      const answer = await prepare(strategy, wish);
      return answer.ok ? shown() : answer;
    });
  }

  return {
    keep: (given) => {
      proof = given;
    },
    sendWhatIsNeeded,
    sendBy,
  };
}

/** A pause that the app asks for counts as sent: the next try has to wait just the same. */
function whyUnsent({ kind, status, message }: Failure): Sent['outcome'] {
  if (/invalid step/i.test(message ?? '')) return 'impossible';
  return kind === 'http' && status !== 429 ? 'refused' : 'sent';
}
