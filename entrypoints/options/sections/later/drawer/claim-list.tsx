import { language, words } from '../../../../../lib/i18n/words';
import type { SaidByToken } from '../../../../../lib/session/developer/fetched-token';
import type { Origin } from '../../../../../lib/session/types';
import type { HeldToken } from '../../../state/drawer/drawer-state';
import { claimWords, plainly } from '../../../words/claim-words';

export interface ClaimListProps {
  held: HeldToken;
  said: SaidByToken;
  origin: Origin;
  now: number;
}

/** More would be no list that anybody reads. */
const MOST = 100;

/** What the token says, in its own order; beside what is known what it means. */
export function ClaimList({ held, said: { claims }, ...about }: ClaimListProps) {
  return (
    <>
      <dl class="claims" aria-label={words('developer.claims')}>
        {claims.slice(0, MOST).map((claim) => (
          <div class="claim" key={claim.name}>
            <dt>
              <bdi dir="ltr">{plainly(claim.name)}</bdi>
            </dt>
            <dd>
              <bdi dir="ltr">{plainly(claim.text)}</bdi>
              <span class="means">{claimWords(claim, { held, language: language(), ...about })}</span>
            </dd>
          </div>
        ))}
      </dl>
      {claims.length > MOST && <p>{words('developer.restClaims', claims.length - MOST)}</p>}
    </>
  );
}
