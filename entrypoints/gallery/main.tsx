import { render } from 'preact';
import { optionStates } from '../options/gallery-states';
import type { GalleryState } from './gallery-state';
import { popupStates, rightToLeft } from './popup-states';
import './gallery.css';

const facts = new URLSearchParams(location.search);
const theme = facts.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const pages = optionStates.map((state) => ({ ...state, id: `options-${state.id}` }));
const all: GalleryState[] = [...popupStates, rightToLeft, ...pages];
const wanted = all.find(({ id }) => id === facts.get('state'));
const root = document.querySelector('#root');
if (root) render(wanted ? <Alone of={wanted} /> : <Everything states={all} />, root);

/** One state by itself, for checks and pictures. */
function Alone({ of }: { of: GalleryState }) {
  document.title = of.title;
  document.body.classList.add('alone');
  return (
    <div data-state-id={of.id} dir={of.rightToLeft ? 'rtl' : 'ltr'}>
      {of.node()}
    </div>
  );
}

/** Every state at its real size. The frames cannot be reached by the keyboard: there are too many to walk through. */
function Everything({ states }: { states: GalleryState[] }) {
  return (
    <div class="g-grid">
      {states.map((state) => (
        <figure class="g-cell" key={state.id} data-wide={state.id.startsWith('options')}>
          <figcaption>
            <b>
              <a href={`?state=${state.id}${theme ? `&theme=${theme}` : ''}`}>{state.title}</a>
            </b>
            {state.note && <span>{state.note}</span>}
          </figcaption>
          <div class="g-frame" data-state-id={state.id} dir={state.rightToLeft ? 'rtl' : 'ltr'}>
            {state.node()}
          </div>
        </figure>
      ))}
    </div>
  );
}
