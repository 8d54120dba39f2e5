import './language';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { words } from '../../lib/i18n/words';
import type { GalleryState } from './gallery-state';
import { leafStates } from './leaf-states';
import { listStates } from './list-states';
import { obstacleStates } from './obstacle-states';
import { optionStates } from './options-states';
import { ownStates } from './own-states';
import { pictureStates } from './picture-states';
import { rowStates } from './row-states';
import { severalStates } from './several-states';
import { shortStates } from './short-states';
import { strangerStates } from './stranger-states';
import { trayStates } from './tray-states';
import { rightToLeft, wholeStates } from './whole-states';
import './gallery.css';

const facts = new URLSearchParams(location.search);
const theme = facts.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const pages: GalleryState[] = optionStates.map((state) => ({ ...state, id: `options-${state.id}` }));
const popups = [
  ...listStates,
  ...rowStates,
  ...severalStates,
  ...ownStates,
  ...leafStates,
  ...pictureStates,
  ...strangerStates,
  ...trayStates,
  ...obstacleStates,
  ...wholeStates,
  ...shortStates,
  rightToLeft,
];

function show(root: Element): void {
  const id = new URLSearchParams(location.search).get('state');
  const wanted = [...popups, ...pages].find((each) => each.id === id);
  render(null, root);
  // With what follows a frame, such as the name of a step for who hears the page: a state is looked at as it stays.
  void act(() => render(wanted ? <Alone of={wanted} /> : <Everything />, root));
  // A state may have walked down its list already; the popup itself begins at the top.
  if (wanted) root.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'center' });
}

const root = document.querySelector('#root');
if (root) {
  show(root);
  // Checks walk over all states: loading the page anew for each took longer than they did.
  addEventListener('popstate', () => show(root));
}

/** One state by itself, for checks and pictures. */
function Alone({ of }: { of: GalleryState }) {
  document.title = of.title;
  document.body.classList.add('alone');
  return (
    <div data-state-id={of.id} dir={of.rightToLeft ? 'rtl' : direction()}>
      {of.node()}
    </div>
  );
}

/** The popup in every state at its real size; whole pages, whose dialogs would cover everything, as links. */
function Everything() {
  return (
    <>
      <h1>Popup</h1>
      <div class="g-grid">
        {popups.map((state) => (
          <figure class="g-cell" key={state.id}>
            <figcaption>
              <b>
                <a href={addressOf(state)}>{state.title}</a>
              </b>
              <span>{state.note}</span>
            </figcaption>
            <div class="g-frame" data-state-id={state.id} dir={state.rightToLeft ? 'rtl' : direction()}>
              {state.node()}
            </div>
          </figure>
        ))}
      </div>
      <h1>Options page</h1>
      <ul class="g-links">
        {pages.map((state) => (
          <li key={state.id} data-state-id={state.id}>
            <a href={addressOf(state)}>{state.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function direction() {
  return words('direction') === 'rtl' ? 'rtl' : 'ltr';
}

function addressOf({ id }: GalleryState): string {
  const address = new URLSearchParams(location.search);
  address.set('state', id);
  return `?${address}`;
}
