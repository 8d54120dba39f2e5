import { secondsUntil } from '../../../../components/words/seconds-until';
import { words } from '../../../../lib/i18n/words';

export interface ResendProps {
  /** Null when nothing was sent yet. */
  sentAt: number | null;
  now: number;
  text: string;
  onSend(): void;
}

/** Sending again, a minute after the last time by the wall clock. Only the end of the wait is told. */
export function Resend({ sentAt, now, text, onSend }: ResendProps) {
  const left =
    sentAt === null ? 0 : Math.min(PAUSE_SECONDS, secondsUntil(sentAt + PAUSE_SECONDS * 1000, now));
  return (
    <>
      {left > 0 ? (
        <span class="seconds" key="wait">
          {words('signIn.sendAgainIn', { time: clockWords(left) })}
        </span>
      ) : (
        <button type="button" class="btn text sm" key="send" onClick={onSend}>
          {text}
        </button>
      )}
      <span class="vh" role="status">
        {left === 0 && sentAt !== null && words('signIn.sendAgainNow')}
      </span>
    </>
  );
}

/** Section 4.4.3: the server sends again after this pause. */
const PAUSE_SECONDS = 60;

const clockWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
