import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Avatar } from '../../../../../components/marks/avatar';
import { IconButton } from '../../../../../components/marks/icon-button';
import { words } from '../../../../../lib/i18n/words';
import { createDrawerDeeds, type DrawerDeeds } from '../../../deeds/drawer/drawer-deeds';
import { type DrawerState, isRunning } from '../../../state/drawer/drawer-state';
import { findApp } from '../../../state/state';
import { developerId } from '../../app/developer-setting';
import type { PageProps } from '../../page-props';
import { ComparePart } from './compare-part';
import { DrawerTabs, panelOf } from './drawer-tabs';
import type { PartProps } from './part-props';
import { RequestsPart } from './requests-part';
import { SessionPart } from './session-part';
import { TokenPart } from './token-part';
import './drawer.css';

/** Beside the page: what whoever builds an app wants to know of it. */
export function Drawer({ state, desk, version }: PageProps) {
  const { drawer } = state;
  const deeds = useMemo(() => createDrawerDeeds(desk), [desk]);
  useMinute(drawer, deeds);
  const app = drawer && findApp(state, drawer.origin);
  if (!drawer || !app) return null;
  const { face } = app;
  const view = state.views[face.origin];
  const row = view?.rows.find(({ key }) => key === view.activeKey) ?? null;
  const close = () => {
    deeds.close();
    document.getElementById(developerId(face))?.focus();
  };
  return (
    <aside
      class="drawer"
      aria-label={words('developer.drawer')}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <DrawerHead face={face} row={row} onClose={close} />
      <DrawerTabs tab={drawer.tab} onTurn={deeds.turnTo} />
      <div class="drawer-body" {...panelOf(drawer.tab)}>
        <Part drawer={drawer} deeds={deeds} face={face} row={row} version={version} />
      </div>
    </aside>
  );
}

/** Time goes on while something is held or waited for, and all of it goes when nobody looks. */
function useMinute(drawer: DrawerState | null, deeds: DrawerDeeds): void {
  const runs = drawer !== null && isRunning(drawer);
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(deeds.tick, 1000);
    return () => clearInterval(timer);
  }, [runs, deeds]);
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && deeds.empty();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', deeds.empty);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', deeds.empty);
    };
  }, [deeds]);
}

function DrawerHead({ face, row, onClose }: Pick<PartProps, 'face' | 'row'> & { onClose(): void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header>
      {row && <Avatar initials={row.initials} hue={row.hue} look="lit" />}
      <div class="who">
        <h2 ref={heading} tabIndex={-1}>
          <bdi>{row?.title ?? face.name}</bdi>
        </h2>
        <p>
          <bdi>{face.name}</bdi> · <bdi>{face.host}</bdi>
        </p>
      </div>
      <IconButton icon="cross" label={words('developer.close')} onClick={onClose} />
    </header>
  );
}

function Part(props: PartProps) {
  switch (props.drawer.tab) {
    case 'token':
      return <TokenPart {...props} />;
    case 'compare':
      return <ComparePart {...props} />;
    case 'session':
      return <SessionPart {...props} />;
    case 'requests':
      return <RequestsPart {...props} />;
  }
}
