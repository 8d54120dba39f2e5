import { useEffect, useState } from 'preact/hooks';
import { Environment } from '../../../components/marks/environment';
import { Icon } from '../../../components/marks/icon';
import { Tile } from '../../../components/marks/tile';
import { SlowLine } from '../../../components/slow-line';
import { wasWords } from '../../../components/words/was-words';
import { isolated, words } from '../../../lib/i18n/words';
import { hostNames, neededHosts } from '../../../lib/session/needed-hosts';
import type { AppFace, AppSummary, View } from '../../../lib/session/view';
import type { AppDeeds } from '../deeds/app-deeds';
import './app-entry.css';
import { appPages } from '../../../lib/session/hosts/app-pages';
import type { AppNote } from '../state/state';
import { AppSettings } from './app/app-settings';
import { AppTrouble } from './app-trouble';
import { Pile } from './pile';

export interface AppEntryProps {
  app: AppSummary;
  /** Null until the worker has told it. */
  view: View | null;
  note: AppNote | null;
  /** Whether the browser grants the hosts that it needs. */
  granted: boolean;
  noPictures: boolean;
  openAtFirst: boolean;
  /** The person was led to one of its settings. */
  led: boolean;
  /** Developer tools are on. */
  developer: boolean;
  deeds: AppDeeds;
}

/** One app of the list, with its own settings under it. */
export function AppEntry({
  app,
  view,
  note,
  granted,
  noPictures,
  openAtFirst,
  led,
  developer,
  deeds,
}: AppEntryProps) {
  const [isOpen, setOpen] = useState(openAtFirst);
  const open = isOpen || led;
  useEffect(() => {
    if (led) setOpen(true);
  }, [led]);
  const { face } = app;
  return (
    <li class="app-entry">
      <div class="app-row" data-app={face.origin}>
        <button
          type="button"
          class="chevron"
          id={entryId(face)}
          aria-expanded={open}
          aria-label={words('options.apps.settingsFor', { app: isolated(face.name) })}
          onClick={() => setOpen(!open)}
        >
          <Icon name="right" />
        </button>
        <Tile name={face.name} hue={face.hue} size="lg" />
        <AppName app={app} granted={granted} />
        <div class="control">
          {granted ? <Pile rows={view?.rows ?? []} count={app.count} /> : <Allow app={app} deeds={deeds} />}
          {appPages(face) && <OpenIt name={face.name} onOpen={() => deeds.open(face)} />}
        </div>
      </div>
      {note && note.kind !== 'waiting' && (
        <div class="app-note">
          <AppTrouble note={note} app={face.name} />
        </div>
      )}
      <SlowLine waiting={note?.kind === 'waiting'}>
        {note?.kind === 'waiting' && words(`wait.${note.for}`, { app: isolated(face.name) })}
      </SlowLine>
      {open && (
        <AppSettings
          face={face}
          pictures={view?.pictures}
          noPictures={noPictures}
          developer={developer}
          deeds={deeds}
        />
      )}
    </li>
  );
}

const OpenIt = ({ name, onOpen }: { name: string; onOpen(): void }) => (
  <button
    type="button"
    class="btn quiet sm"
    aria-label={words('options.apps.openFor', { app: isolated(name) })}
    onClick={onOpen}
  >
    <Icon name="open-outside" small />
    {words('options.apps.open')}
  </button>
);

/** Names the entry in the page's address, and with a word behind it one of its settings. */
export const entryId = ({ host }: AppFace): string => `apps/${host}`;

/** Where the button "Allow" stands beside it, it names every host that is asked for. */
function AppName({ app: { face }, granted }: Pick<AppEntryProps, 'app' | 'granted'>) {
  const was = wasWords(face);
  return (
    <div class="what">
      <b>
        <bdi class="trim">{face.name}</bdi>
        <Environment mode={face.mode} />
      </b>
      <span class="app-host">
        {granted ? face.host : hostNames(neededHosts(face)).join(', ')}
        {was && ` · ${was}`}
      </span>
    </div>
  );
}

const Allow = ({ app: { face }, deeds }: Pick<AppEntryProps, 'app' | 'deeds'>) => {
  const hosts = neededHosts(face);
  return (
    <>
      <span class="gone">{words('options.apps.permissionGone')}</span>
      <button
        type="button"
        class="btn plain sm"
        aria-label={words('options.apps.allowFor', { app: isolated(face.name) })}
        onClick={() => deeds.allow(face.origin, hosts)}
      >
        {words('options.apps.allow')}
      </button>
    </>
  );
};
