import type { Left } from '../../../../lib/session/elsewhere';
import { failure } from '../../../../lib/session/failure';
import type { FlowView } from '../../../../lib/session/flow';
import { meaningOfCode } from '../../../../lib/session/refusal/code-rows';
import { problemsOf } from './problems';

/**
 * Why the app itself turned somebody away for whom the other page has vouched (section 4.6.3), in our own words; null
 * when it was not the app, or its own words say more.
 */
export function appRefusal({ elsewhere, code }: Left, flow: FlowView): string | null {
  const known = code?.toUpperCase() ?? '';
  if (meaningOfCode(known) === 'refused') return null;
  const [problem] = problemsOf(failure('http', { status: 403, code: known }), { asked: elsewhere, flow });
  return problem?.text ?? null;
}
