import { renderToString } from 'preact-render-to-string';
import { Popup } from '../../entrypoints/popup/popup';
import { startState } from '../../entrypoints/popup/state/state';

const NOTHING_KNOWN = { index: null, here: null, origin: null, view: null, container: false };

/** The popup before anything is known. Without words: which language is spoken only the browser knows. */
export function firstMarkup(): string {
  const state = startState({ ...NOTHING_KNOWN, now: 0, online: true });
  Object.assign(globalThis, { chrome: { i18n: { getMessage: () => '' } } });
  try {
    return renderToString(<Popup state={state} act={() => undefined} later={null} />);
  } finally {
    Reflect.deleteProperty(globalThis, 'chrome');
  }
}
