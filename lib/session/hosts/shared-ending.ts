/** What registries of countries sell under. Only those that no shop or newspaper has for a name of its own. */
const REGISTRIES = /^(ac|co|com|edu|gob|gov|mil|net|nom|or|org|sch)\.[a-z]{2}$/;

/** Where anybody may have pages: the ones that people come from most. */
const HOSTERS =
  /^((github|gitlab)\.io|(pages|workers|fly)\.dev|(vercel|netlify|web|firebaseapp|onrender|herokuapp)\.(app|com)|appspot\.com)$/;

/**
 * Whether a host is certainly no app's, but the ending of many: the table of all public suffixes errs on one name in
 * sixty, which is no ground for turning somebody away.
 */
export const isSharedEnding = (hostname: string): boolean =>
  REGISTRIES.test(hostname) || HOSTERS.test(hostname);
