import { BrandMark } from '../../components/brand-mark';
import { Icon } from '../../components/icon';
import { ALERT, TABS } from '../../components/icon-shapes';
import { APP, MOON } from '../../components/icon-shapes-options';
import { words } from '../../lib/i18n/words';
import './nav.css';
import type { Route } from './route';

const PLACES = [
  { route: 'apps', shape: APP },
  { route: 'appearance', shape: MOON },
  { route: 'behaviour', shape: TABS },
  { route: 'about', shape: ALERT },
] as const satisfies { route: Route; shape: string }[];

export interface NavProps {
  route: Route;
  appCount: number | null;
  version: string;
}

/** The places of the page; connecting an app belongs to the apps. */
export const Nav = ({ route, appCount, version }: NavProps) => (
  <nav class="nav" aria-label={words('options.sections')}>
    <p class="brand">
      <BrandMark />
      {words('options.product')}
    </p>
    {PLACES.map((place) => (
      <a key={place.route} href={`#${place.route}`} aria-current={currentness(place.route, route)}>
        <Icon shape={place.shape} />
        {words(`options.nav.${place.route}`)}
        {place.route === 'apps' && appCount !== null && <span class="end">{appCount}</span>}
      </a>
    ))}
    <p class="foot-note">{words('options.footNote', { version })}</p>
  </nav>
);

function currentness(place: Route, route: Route): 'page' | 'true' | undefined {
  if (place === route) return 'page';
  return place === 'apps' && route === 'connect' ? 'true' : undefined;
}
