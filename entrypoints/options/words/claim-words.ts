import { words } from '../../../lib/i18n/words';
import type { Claim } from '../../../lib/session/developer/fetched-token';
import type { Origin } from '../../../lib/session/types';
import type { HeldToken } from '../state/drawer/drawer-state';
import { isOf } from '../state/drawer/remarks';
import { momentIn, serverNow, TIME_CLAIMS } from '../state/drawer/token-times';
import { secondWords } from './drawer-words';

interface About {
  held: HeldToken;
  origin: Origin;
  now: number;
  language: string;
}

/** What a claim means, where anybody knows; else null. */
export function claimWords({ name, text }: Claim, about: About): string | null {
  const { who } = about.held;
  switch (name) {
    case 'iss':
      return words(isOf(text, about.origin) ? 'developer.sayIss' : 'developer.sayIssNot');
    case 'sub':
      return text === who.key ? who.name : words('developer.sayAccount');
    case 'sid':
    case 'session_id':
    case 'sess':
      return words('developer.saySession');
    case 'organization':
      return who.organization ?? words('developer.sayOrganization');
    case 'workspace':
      return who.workspace ?? words('developer.sayWorkspace');
    case 'permissions':
    case 'organization_permissions':
    case 'workspace_permissions':
      return words('developer.sayPermissions');
    case 'metadata':
      return words('developer.sayMetadata');
    case 'aud':
      return words('developer.sayAudience');
    case 'jti':
      return words('developer.sayId');
    default:
      return timeWords(name, about);
  }
}

function timeWords(name: string, { held, now, language }: About): string | null {
  const claim = TIME_CLAIMS.find((each) => each === name);
  const at = claim ? momentIn(held.said, claim) : null;
  return at === null ? null : secondWords(at, { now: serverNow(held, now), language });
}

const MOST = 600;

/** A stranger's text as it stands there: what cannot be seen, or turns around its neighbours, by its number. */
export function plainly(text: string): string {
  const shown = text.slice(0, MOST).replace(UNSEEN, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  const rest = text.length - MOST;
  return rest > 0 ? `${shown}… ${words('developer.rest', { n: rest })}` : shown;
}

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Surrogate}]/gu;
