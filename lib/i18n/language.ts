import { language, words } from './words';

/** Tells the page which language it is in, and from which side that is read. */
export const speakLanguage = (): unknown =>
  Object.assign(document.documentElement, { lang: language(), dir: words('direction') });
