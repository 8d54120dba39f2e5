import { useEffect } from 'preact/hooks';
import { LOGO } from '../../lib/session/kept/picture';
import { pictureRules } from '../popup/parts/asked/pictures-load';
import type { GalleryState } from './gallery-state';
import { ada, but, ended, fieldnote, jonas, mina, theo, usual } from './planted/planted-people';
import { popupWith, state } from './planted-popup-state';

const gone = ended(theo);
const rows = [ada, but(jonas, { pinned: true }), mina, gone];
const popup = popupWith(usual({ rows }));

/** Somebody before a wall, as pictures of people are. */
function portrait(wall: string, person: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 72;
  canvas.height = 72;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  pen.fillStyle = wall;
  pen.fillRect(0, 0, 72, 72);
  pen.fillStyle = person;
  pen.arc(36, 28, 13, 0, 7);
  pen.ellipse(36, 74, 26, 28, 0, 0, 7);
  pen.fill();
  return canvas.toDataURL('image/png');
}

/** A leaf on a dark ground, as an app's picture may be. */
function logo(): string {
  const canvas = document.createElement('canvas');
  canvas.width = 72;
  canvas.height = 72;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  pen.fillStyle = '#173b2e';
  pen.fillRect(0, 0, 72, 72);
  pen.fillStyle = '#9be3bf';
  pen.ellipse(36, 36, 12, 25, 0.7, 0, 7);
  pen.fill();
  return canvas.toDataURL('image/png');
}

/** For as long as it is shown. */
function Pictured() {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const images = new Map([
      [LOGO, logo()],
      [ada.key, portrait('#cfe3f1', '#7a4a2b')],
      [mina.key, portrait('#2b2b33', '#e2b48c')],
      [gone.key, portrait('#d9ead3', '#333333')],
    ]);
    sheet.replaceSync(
      pictureRules(images, { origin: fieldnote.origin, activeKey: ada.key, isInFront: true }),
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, []);
  return popup();
}

export const pictureStates: GalleryState[] = [
  state(
    'pictures',
    'Pictures',
    'In place of letters where there are some, the app’s own among them; who has ended keeps the letters.',
    () => <Pictured />,
  ),
];
