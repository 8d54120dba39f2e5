import type { Row } from '../../lib/session/view';
import type { GalleryState } from './gallery-state';
import { ada, but, jonas, mina, priya, theo, usual } from './planted/planted-people';
import { popupWith, state } from './planted-popup-state';

const gallery = but(jonas, { title: 'Gallery', realName: jonas.title, initials: 'G', hue: 8, pinned: true });
const hidden = but(priya, { hidden: true });
const rows: Row[] = [ada, gallery, mina, theo, hidden];

const own = (known: Partial<Row>) =>
  usual({ rows: rows.map((row) => (row === gallery ? but(gallery, known) : row)) });

/** What a person makes their own of accounts. */
export const ownStates: GalleryState[] = [
  state(
    'own',
    'Made mine',
    'The own label stands first, the real name beneath; a pin, and somebody hidden.',
    popupWith(usual({ rows })),
  ),
  state(
    'own-menu',
    'Menu of one’s own',
    'Everything that can be done, with the keys beside it; two items move.',
    popupWith(usual({ rows }), { selected: mina.key, open: { kind: 'row', key: mina.key } }),
  ),
  state(
    'own-menu-active',
    'The menu of who is active',
    'To the app, and to its own page about the account, as far as it names them.',
    popupWith(usual({ rows }), { open: { kind: 'row', key: ada.key } }),
  ),
  state(
    'own-elsewhere',
    'Another page is in front',
    'The app’s bar leads to the app.',
    popupWith(usual({ rows }), { here: null }),
  ),
  state(
    'own-rename',
    'Rename and color',
    'The row at the top is what will be. Empty takes the real name back.',
    popupWith(usual({ rows }), {
      selected: gallery.key,
      open: { kind: 'rename', key: gallery.key, label: 'Gallery', hue: 8 },
    }),
  ),
  state(
    'own-view',
    'How the list is looked at',
    'The order, who is hidden, and the way to the table that arranges them.',
    popupWith(usual({ rows }), { open: { kind: 'view' } }),
  ),
  state(
    'own-hidden',
    'Hidden, shown again',
    'They come last of those who are there, with an eye and the word.',
    popupWith(usual({ rows }), { showsHidden: true, selected: hidden.key }),
  ),
  state(
    'own-odd',
    'Odd labels',
    'Markup is letters, and a long label gives way as a name does.',
    popupWith(own({ title: '<b>Ops & "on call"</b> for everything that never sleeps at all' })),
  ),
];
