import { Icon } from '../../components/icon';
import { IconButton } from '../../components/icon-button';
import { secondsUntil } from '../../components/time-words';
import { Tray } from '../../components/tray';
import { words } from '../../lib/i18n/words';
import { CountdownRing } from './countdown-ring';
import type { Intent, PartProps } from './intent';
import { LifeLine } from './life-line';
import { type TrayChoice, trayChoice } from './tray-choice';
import { type TrayFace, trayWords } from './tray-words';

/** The message over the footer, with what can be done about it. */
export const PopupTray = ({ state, act }: PartProps) => {
  const choice = trayChoice(state);
  if (!choice) return null;
  const face = trayWords(state, choice);
  return (
    <Tray
      key={choice.kind}
      role={face.alert ? 'alert' : 'status'}
      tone={face.tone ?? 'plain'}
      icon={iconOf({ choice, face, now: state.now })}
      title={face.title}
      actions={<Actions face={face} act={act} />}
    >
      <Line face={face} />
      {choice.kind === 'undo' && <LifeLine until={choice.until} now={state.now} />}
    </Tray>
  );
};

const iconOf = ({ choice, face, now }: { choice: TrayChoice; face: TrayFace; now: number }) =>
  choice.kind === 'throttled' ? (
    <CountdownRing seconds={secondsUntil(choice.until, now)} />
  ) : (
    <Icon name={face.icon} />
  );

/** Seconds are drawn but not spoken: a live region would read out each of them. */
const Line = ({ face: { line, spoken, host } }: { face: TrayFace }) => (
  <>
    {spoken && <span class="vh">{spoken}</span>}
    {line && (
      <span class={host ? 'host' : ''} aria-hidden={spoken !== undefined}>
        {line}
      </span>
    )}
  </>
);

const Actions = ({ face: { button, close }, act }: { face: TrayFace; act: PartProps['act'] }) => (
  <>
    {button && (
      <button
        type="button"
        class={`btn sm ${button.primary ? 'primary' : 'plain'}`}
        onClick={() => act(button.intent)}
      >
        {button.icon && <Icon name={button.icon} small />}
        {button.word}
      </button>
    )}
    {close && <IconButton icon="cross" label={closeWords(close)} onClick={() => act(close)} />}
  </>
);

const closeWords = ({ kind }: Intent): string => words(kind === 'ask' ? 'tray.stopWaiting' : 'dismiss');
