import { BrandMark } from '../../../components/marks/brand-mark';
import { Icon, type IconName } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import './nav.css';
import type { Route } from '../state/route';

const PLACES = [
  { route: 'accounts', icon: 'users' },
  { route: 'apps', icon: 'app' },
  { route: 'appearance', icon: 'moon' },
  { route: 'behaviour', icon: 'tabs' },
  { route: 'history', icon: 'clock' },
  { route: 'backup', icon: 'save' },
  { route: 'about', icon: 'alert' },
] as const satisfies { route: Route; icon: IconName }[];

export interface NavProps {
  route: Route;
  /** How many there are; null until that is known. */
  counts: Partial<Record<Route, number>> | null;
  /** It has been updated, and the person has not read what is new. */
  isNew: boolean;
  version: string;
}

/** The places of the page; connecting an app belongs to the apps. */
export const Nav = ({ route, counts, isNew, version }: NavProps) => (
  <nav class="nav" aria-label={words('options.sections')}>
    <p class="brand">
      <BrandMark />
      {words('options.product')}
    </p>
    {PLACES.map((place) => (
      <a key={place.route} href={`#${place.route}`} aria-current={currentness(place.route, route)}>
        <Icon name={place.icon} />
        {words(`options.nav.${place.route}`)}
        <Count of={counts?.[place.route]} />
        {isNew && place.route === 'about' && <span class="end is-new">{words('options.nav.isNew')}</span>}
      </a>
    ))}
    <p class="foot-note">{words('options.footNote', { version })}</p>
  </nav>
);

const Count = ({ of }: { of: number | undefined }) => of !== undefined && <span class="end">{of}</span>;

function currentness(place: Route, route: Route): 'page' | 'true' | undefined {
  if (place === route) return 'page';
  return place === 'apps' && route === 'connect' ? 'true' : undefined;
}
