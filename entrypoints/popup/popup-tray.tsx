import type { ComponentChildren } from 'preact';
import { failureSentence } from '../../components/failure-sentence';
import { Icon } from '../../components/icon';
import { agoWords, secondsUntil } from '../../components/time-words';
import { Tray } from '../../components/tray';
import { isolated, words } from '../../lib/i18n/words';
import type { StaleTabs } from '../../lib/session/view';
import { addBarWords } from './add-bar-words';
import { CountdownRing } from './countdown-ring';
import type { Intent, PartProps } from './intent';
import { LifeLine } from './life-line';
import { faceOf, liveCount } from './shown';
import { type TrayChoice, trayChoice } from './tray-choice';

/** The message over the footer, in words and with what can be done about it. */
export const PopupTray = ({ state, act }: PartProps) => {
  const choice = trayChoice(state);
  return choice && <TrayOf key={choice.kind} state={state} act={act} choice={choice} />;
};

type TrayOfProps<Kind extends TrayChoice['kind'] = TrayChoice['kind']> = PartProps & {
  choice: Extract<TrayChoice, { kind: Kind }>;
};

const TrayOf = ({ state, act, choice }: TrayOfProps) => {
  const app = faceOf(state)?.name ?? '';
  const press = (intent: Intent) => () => act(intent);
  const hide = press({ kind: 'hide-note', note: choice.kind });
  switch (choice.kind) {
    case 'undo':
      return <UndoTray state={state} act={act} choice={choice} />;
    case 'permission':
      return (
        <Tray
          role="alert"
          tone="go"
          icon="key"
          title={words('tray.needsPermission', { app })}
          actions={<Primary onClick={press({ kind: 'allow' })}>{words('tray.allow')}</Primary>}
        >
          <span class="host">{faceOf(state)?.host}</span>
        </Tray>
      );
    case 'offline':
      return (
        <Tray role="alert" tone="caution" icon="offline" title={words('tray.offline')}>
          <One>{words('tray.offlineWhy')}</One>
        </Tray>
      );
    case 'throttled':
      return <ThrottledTray state={state} act={act} choice={choice} />;
    case 'add-refused':
      return (
        <Tray
          role="alert"
          icon="lock"
          title={addBarWords(state, choice.bar).title}
          actions={<Close onClick={hide} />}
        >
          <span>{addBarWords(state, choice.bar).reason}</span>
        </Tray>
      );
    case 'slip': {
      const { attempted, failure } = choice.slip;
      return (
        <Tray
          role="alert"
          tone="danger"
          icon="alert"
          title={failureSentence(failure, { attempted, app })}
          actions={<Close onClick={hide} />}
        />
      );
    }
    case 'unreachable': {
      const sentence = failureSentence(choice.obstacle.failure, { attempted: 'read', app });
      return (
        <Tray role="alert" tone="caution" icon="alert" title={sentence} actions={<Again act={act} />}>
          <One>{listAge({ state, act })}</One>
        </Tray>
      );
    }
    case 'refused':
      return (
        <Tray
          role="alert"
          tone="danger"
          icon="lock"
          title={words('tray.refused', { app })}
          actions={<Plain onClick={press({ kind: 'repair' })}>{words('tray.startOver')}</Plain>}
        >
          <One>{words('tray.refusedWhy')}</One>
        </Tray>
      );
    case 'not-saved':
      return (
        <Tray
          role="status"
          tone="caution"
          icon="alert"
          title={words('tray.notSaved')}
          actions={<Close onClick={hide} />}
        >
          <One>{words('tray.notSavedWhy')}</One>
        </Tray>
      );
    case 'sign-in-tab':
      return <SignInTabTray state={state} act={act} app={app} />;
    case 'stale-tabs':
      return <StaleTabsTray act={act} stale={choice.stale} />;
    case 'maintenance':
      return (
        <Tray role="status" tone="caution" icon="wrench" title={words('tray.maintenance', { app })}>
          <One>{words('tray.maintenanceWhy')}</One>
        </Tray>
      );
    case 'limit':
      return (
        <Tray
          role="status"
          icon="users"
          title={words('tray.limit', { count: liveCount(state), limit: limitOf({ state, act }) })}
        >
          <span>{addBarWords(state, 'limit').reason}</span>
        </Tray>
      );
    case 'container':
      return (
        <Tray role="status" icon="tab" title={words('tray.container')} actions={<Close onClick={hide} />}>
          <span>{words('tray.containerWhy')}</span>
        </Tray>
      );
    case 'staging':
      return (
        <Tray
          role="status"
          tone="caution"
          icon="tab"
          title={words('tray.staging')}
          actions={<Close onClick={hide} />}
        >
          <One>{words('tray.stagingWhy')}</One>
        </Tray>
      );
  }
};

const limitOf = ({ state }: PartProps): number => faceOf(state)?.accountLimit ?? 0;

const listAge = ({ state }: PartProps): string =>
  state.view?.readAt
    ? words('tray.lastList', { when: agoWords(state.view.readAt, state.now) })
    : words('tray.noList');

/** Seconds are drawn but not spoken: a live region would read out each of them. */
const UndoTray = ({ state, act, choice: { row, until } }: TrayOfProps<'undo'>) => (
  <Tray
    role="status"
    icon="sign-out"
    title={words('tray.signingOut', { name: isolated(row.title) })}
    actions={
      <Plain onClick={() => act({ kind: 'undo', key: row.key })}>
        <Icon name="undo" small />
        {words('tray.undo')}
      </Plain>
    }
  >
    <span class="vh">{words('tray.undoSoon')}</span>
    <span class="one" aria-hidden="true">
      {words('tray.undoWithin', secondsUntil(until, state.now))}
    </span>
    <LifeLine until={until} now={state.now} />
  </Tray>
);

const ThrottledTray = ({ state, choice: { until } }: TrayOfProps<'throttled'>) => {
  const seconds = secondsUntil(until, state.now);
  return (
    <Tray
      role="status"
      tone="caution"
      icon={<CountdownRing seconds={seconds} />}
      title={words('tray.slowDown', { app: faceOf(state)?.name ?? '' })}
    >
      <span class="vh">{words('tray.slowDownWhy')}</span>
      <span class="one" aria-hidden="true">
        {words('tray.slowDownFor', seconds)}
      </span>
    </Tray>
  );
};

const SignInTabTray = ({ act, app }: PartProps & { app: string }) => (
  <Tray
    role="status"
    tone="go"
    icon="tab"
    title={words('tray.signInOpen', { app })}
    actions={
      <>
        <Primary onClick={() => act({ kind: 'show-sign-in-tab' })}>{words('tray.showTab')}</Primary>
        <Close label={words('tray.stopWaiting')} onClick={() => act({ kind: 'cancel-sign-in' })} />
      </>
    }
  >
    <One>{words('tray.signInOpenWhy')}</One>
  </Tray>
);

const StaleTabsTray = ({ act, stale: { previous, count } }: { act: PartProps['act']; stale: StaleTabs }) => {
  const name = isolated(previous);
  const close = <Close onClick={() => act({ kind: 'dismiss', key: null })} />;
  if (count === null) {
    const grant = <Plain onClick={() => act({ kind: 'settings' })}>{words('tray.allowPages')}</Plain>;
    return (
      <Tray role="status" icon="tabs" title={words('tray.staleUnseen', { name })} actions={[grant, close]}>
        <span>{words('tray.staleUnseenWhy')}</span>
      </Tray>
    );
  }
  const reload = <Plain onClick={() => act({ kind: 'reload-tabs' })}>{words('tray.reload', count)}</Plain>;
  return (
    <Tray
      role="status"
      icon="tabs"
      title={words('tray.staleTabs', count, { name })}
      actions={[reload, close]}
    >
      <span>{words('tray.staleTabsWhy')}</span>
    </Tray>
  );
};

interface PressProps {
  onClick: () => void;
  children: ComponentChildren;
}

const Primary = ({ onClick, children }: PressProps) => (
  <button type="button" class="btn primary sm" onClick={onClick}>
    {children}
  </button>
);

const Plain = ({ onClick, children }: PressProps) => (
  <button type="button" class="btn plain sm" onClick={onClick}>
    {children}
  </button>
);

const Again = ({ act }: { act: PartProps['act'] }) => (
  <Plain onClick={() => act({ kind: 'refresh' })}>
    <Icon name="retry" small />
    {words('retry')}
  </Plain>
);

const Close = ({ onClick, label = words('dismiss') }: { onClick: () => void; label?: string }) => (
  <button type="button" class="more" aria-label={label} title={label} onClick={onClick}>
    <Icon name="cross" />
  </button>
);

const One = ({ children }: { children: ComponentChildren }) => <span class="one">{children}</span>;
