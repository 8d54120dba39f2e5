import { Icon } from '../../../components/marks/icon';
import { Tile } from '../../../components/marks/tile';
import { steady } from '../../../components/steady';
import { isolated, words } from '../../../lib/i18n/words';
import type { AppSummary } from '../../../lib/session/view';
import { AppLines } from './app-lines';
import type { PartProps } from './part-props';

export interface OtherAppsProps {
  apps: AppSummary[];
  act: PartProps['act'];
}

/** The other connected apps, one row each, one click away. */
export const OtherApps = ({ apps, act }: OtherAppsProps) => {
  if (apps.length === 0) return null;
  return (
    <fieldset class="list others">
      <legend class="group">{words('popup.otherApps')}</legend>
      {apps.map((app) => (
        <OtherApp key={app.face.origin} app={app} act={act} />
      ))}
    </fieldset>
  );
};

interface OtherAppProps {
  app: AppSummary;
  act: PartProps['act'];
}

const OtherApp = steady(({ app: { face, count, active }, act }: OtherAppProps) => (
  <button type="button" class="row" onClick={() => act({ kind: 'choose-app', origin: face.origin })}>
    <Tile name={face.name} hue={face.hue} size="lg" />
    <AppLines face={face}>
      {active
        ? words('popup.as', { name: isolated(active) })
        : words(count === null ? 'popup.neverRead' : 'popup.nobodyActive')}
    </AppLines>
    <span class="row-end">
      {count !== null && <span class="note">{words('popup.accounts', count)}</span>}
      <span class="enter">
        <Icon name="right" />
      </span>
    </span>
  </button>
));
