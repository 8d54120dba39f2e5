import { Avatar } from '../../../../components/marks/avatar';
import { Icon, type IconName } from '../../../../components/marks/icon';
import { IconButton } from '../../../../components/marks/icon-button';
import { secondsUntil } from '../../../../components/words/seconds-until';
import { words } from '../../../../lib/i18n/words';
import { undoTime } from '../../../../lib/session/settings/undo-time';
import type { Intent } from '../../state/intent';
import { type TrayChoice, trayChoice } from '../../state/tray-choice';
import type { TrayButton, TrayFace } from '../../words/tray-face';
import { trayWords } from '../../words/tray-words';
import type { PartProps } from '../part-props';
import { Tick } from './tick';

/** The message over the footer, with what can be done about it. One at a time, so that no row moves. */
export const Tray = ({ state, act }: PartProps) => {
  const choice = trayChoice(state);
  if (!choice) return null;
  const face = trayWords(state, choice);
  return (
    <div class="tray" key={choice.kind} role={face.alert ? 'alert' : 'status'} data-kind={face.tone}>
      <Sign choice={choice} icon={face.icon} state={state} />
      <p class="say">
        <b>{face.title}</b>
        <Line face={face} />
        {face.tick && <Habit {...face.tick} act={act} />}
      </p>
      <Actions face={face} act={act} />
    </div>
  );
};

interface SignProps extends Pick<PartProps, 'state'> {
  choice: TrayChoice;
  icon: IconName;
}

/** What the message is about, before its words. */
const Sign = ({ choice, icon, state: { now, settings } }: SignProps) => {
  if (choice.kind === 'throttled') return <Countdown until={choice.until} now={now} whole={HALF_MINUTE} />;
  if (choice.kind === 'undo') return <Countdown until={choice.until} now={now} whole={undoTime(settings)} />;
  if (choice.kind === 'foreign') return <Avatar initials={choice.row.initials} hue={choice.row.hue} />;
  return <Icon name={icon} />;
};

const SECOND = 1_000;
const HALF_MINUTE = 30 * SECOND;

/** Seconds that remain, in a ring that empties over the last of them. */
const Countdown = ({ until, now, whole }: { until: number; now: number; whole: number }) => {
  const seconds = secondsUntil(until, now);
  return (
    <span class="ring" aria-hidden="true" style={{ '--left': Math.min(1, (seconds * SECOND) / whole) }}>
      {seconds > 99 ? '…' : seconds}
    </span>
  );
};

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

type HabitProps = NonNullable<TrayFace['tick']> & Pick<PartProps, 'act'>;

/** Once it holds it is gone; where it does not, it does not look as if it did. */
const Habit = ({ word, intent, act }: HabitProps) => (
  <Tick word={word} on={false} onToggle={() => act(intent)} />
);

const Actions = ({ face: { button, other, close }, act }: { face: TrayFace; act: PartProps['act'] }) =>
  (button || close) && (
    <span class="acts">
      {[other, button].map((one) => one && <Button key={one.word} {...one} act={act} />)}
      {close && <IconButton icon="cross" label={closeWords(close)} onClick={() => act(close)} />}
    </span>
  );

const Button = ({ word, intent, look, icon, cap, act }: TrayButton & { act: PartProps['act'] }) => (
  <button type="button" class={`btn sm ${look ?? 'plain'}`} onClick={() => act(intent)}>
    {icon && <Icon name={icon} small />}
    {word}
    {cap && (
      <span class="key" aria-hidden="true">
        {cap}
      </span>
    )}
  </button>
);

const closeWords = ({ kind }: Intent): string => words(kind === 'ask' ? 'tray.stopWaiting' : 'dismiss');
