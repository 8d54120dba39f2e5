import { failureSentence } from '../../../components/words/failure-sentence';
import { isolated, words } from '../../../lib/i18n/words';
import type { Verdict } from '../state/drawer/verdict';

interface Told {
  /** `plain`: nothing was found to be wrong, and nothing to be right. */
  look: 'good' | 'bad' | 'plain';
  title: string;
  line: string;
}

export function verdictWords(verdict: Verdict, app: string): Told {
  switch (verdict.kind) {
    case 'good':
      return { look: 'good', title: words('developer.good'), line: goodLine(verdict) };
    case 'unreadable':
      return bad(words('developer.unreadable'), words('developer.unreadableWhy'));
    case 'unsigned':
      return bad(words('developer.unsigned'), words('developer.unsignedWhy'));
    case 'shared-secret':
      return bad(words('developer.shared'), words('developer.sharedWhy', { alg: named(verdict.alg) }));
    case 'unknown-alg':
      return bad(
        words('developer.unknownAlg'),
        words('developer.unknownAlgWhy', { alg: named(verdict.alg) }),
      );
    case 'no-keys':
      return bad(words('developer.noKeys'), words('developer.noKeysWhy'));
    case 'no-kid':
      return bad(words('developer.noKid'), words('developer.noKidWhy'));
    case 'foreign-key':
      return bad(
        words('developer.foreignKey'),
        words('developer.foreignKeyWhy', { kid: named(verdict.kid) }),
      );
    case 'forged':
      return bad(words('developer.forged'), words('developer.forgedWhy', { kid: keyName(verdict.kid) }));
    case 'bad-key':
      return bad(words('developer.badKey'), words('developer.badKeyWhy', { kid: keyName(verdict.kid) }));
    case 'unchecked':
      return { look: 'plain', title: words('developer.unchecked'), line: failureSentence(verdict, app) };
  }
}

const bad = (title: string, line: string): Told => ({ look: 'bad', title, line });

const goodLine = ({ alg, kid }: Extract<Verdict, { kind: 'good' }>): string =>
  kid === null
    ? words('developer.goodNamelessWhy', { alg })
    : words('developer.goodWhy', { alg, kid: named(kid) });

const keyName = (kid: string | null): string => (kid === null ? words('developer.ownKey') : named(kid));

const MOST = 64;

/** A stranger's word within a sentence. */
function named(word: string | null): string {
  if (word === null || word === '') return words('developer.noName');
  return isolated(word.length > MOST ? `${word.slice(0, MOST)}…` : word);
}
