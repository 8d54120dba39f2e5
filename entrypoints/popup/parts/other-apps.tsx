import { LongList } from '../../../components/long-list';
import { Icon } from '../../../components/marks/icon';
import { Tile } from '../../../components/marks/tile';
import { steady } from '../../../components/steady';
import { isolated, words } from '../../../lib/i18n/words';
import type { AppSummary } from '../../../lib/session/view';
import { AppLines, FEW_APPS } from './app-lines';
import type { PartProps } from './part-props';

export interface OtherAppsProps {
  apps: AppSummary[];
  act: PartProps['act'];
  later: PartProps['later'];
}

/**
 * The other connected apps, one row each, one click away. Of many those on screen, and the ends: whichever way the focus
 * comes, it begins with the first one or the last.
 */
export const OtherApps = ({ apps, act, later }: OtherAppsProps) => {
  if (apps.length === 0) return null;
  return (
    <fieldset class="list others">
      <legend class="group">{words('popup.otherApps')}</legend>
      <LongList
        items={apps}
        most={FEW_APPS}
        kept={[0, apps.length - 1]}
        Excerpt={later?.Excerpt}
        draw={(app) => <OtherApp key={app.face.origin} app={app} act={act} />}
      />
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
      <span class="mark">
        <Icon name="right" />
      </span>
    </span>
  </button>
));
