import { at, type Bench, type BenchOptions, openBench, type Reply } from './bench';

/** One browser's session on the way through a flow. */
export interface Flow extends Bench {
  token: string;
  sessionId: string;
  signIn(form: Record<string, string>): Promise<Reply>;
  signUp(form: Record<string, string>): Promise<Reply>;
  prepare(strategy: string, query?: Record<string, string>): Promise<Reply>;
  attempt(code: string, query?: Record<string, string>): Promise<Reply>;
  /** The newest attempt as GET /session shows it. */
  newest(kind?: 'signin' | 'signup'): Promise<unknown>;
  /** The last code or link in the outbox. */
  lastCode(): string;
  lastLink(): URL;
  /** Who is signed in, the newest first. */
  present(): string[];
}

type Kind = 'signin' | 'signup';

export function openFlow(options: BenchOptions): Flow {
  const bench = openBench(options);
  const { control, send } = bench;
  const { token, sessionId } = control.createSession([]);
  let kind: Kind = 'signin';

  const newest = async (of: Kind = kind): Promise<unknown> => {
    const { json } = await send('GET', '/session', { token });
    const list = at(json, 'data', `${of}_attempts`);
    const attempts: unknown[] = Array.isArray(list) ? list : [];
    return attempts.reduce((one, other) => (idOf(one) > idOf(other) ? one : other), attempts[0]);
  };
  const verification = async (path: string, query: Record<string, string>, form: Record<string, string>) => {
    const id = query.attempt_identifier ?? idOf(await newest());
    const asked = new URLSearchParams({ attempt_identifier: id, identifier_type: kind, ...query });
    return send('POST', `/auth/${path}?${asked}`, { token, form });
  };
  const begin = (of: Kind, form: Record<string, string>): Promise<Reply> => {
    kind = of;
    return send('POST', `/auth/${of}`, { token, form });
  };
  return {
    ...bench,
    token,
    sessionId,
    newest,
    signIn: (form) => begin('signin', form),
    signUp: (form) => begin('signup', form),
    prepare: (strategy, query = {}) => verification('prepare-verification', { strategy, ...query }, {}),
    attempt: (code, query = {}) => verification('attempt-verification', query, { verification_code: code }),
    lastCode: () => control.outbox.at(-1)?.code ?? 'none',
    lastLink: () => new URL(control.outbox.at(-1)?.link ?? 'https://none.localhost'),
    present: () => control.session(sessionId).signIns.map(({ userId }) => userId),
  };
}

const idOf = (attempt: unknown): string => String(at(attempt, 'id') ?? '');

/** Code, text and status of a refusal. */
export const told = ({ status, json }: Reply) => ({
  status,
  message: at(json, 'message'),
  code: at(json, 'errors', 0, 'code'),
});
