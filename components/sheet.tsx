import type { ComponentChildren } from 'preact';

export interface SheetProps {
  title: string;
  text: string;
  /** Word of the button that does it. */
  confirm: string;
  cancel: string;
  onConfirm: () => void;
  onCancel: () => void;
  /** Faces above the title. */
  faces: ComponentChildren;
  /** A further choice under the text. */
  children?: ComponentChildren;
}

/** The only thing that may stop a person: it asks before what cannot be undone. Cancel has the focus. */
export const Sheet = ({ title, text, confirm, cancel, onConfirm, onCancel, faces, children }: SheetProps) => (
  <>
    <div class="veil" onClick={onCancel} aria-hidden="true" />
    <div
      class="sheet"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="sheet-title"
      aria-describedby="sheet-text"
    >
      <div class="faces" aria-hidden="true">
        {faces}
      </div>
      <h2 id="sheet-title">{title}</h2>
      <p id="sheet-text">{text}</p>
      {children}
      <div class="acts">
        <button type="button" class="btn plain" ref={focusNow} onClick={onCancel}>
          {cancel}
        </button>
        <button type="button" class="btn danger" onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </div>
  </>
);

const focusNow = (button: HTMLElement | null) => button?.focus({ preventScroll: true });
