import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface SheetProps {
  title: string;
  text: string;
  /** Word of the button that does it. */
  confirm: string;
  cancel: string;
  onConfirm: () => void;
  onCancel: () => void;
  /** Faces above the title. */
  faces?: ComponentChildren;
  /** A further choice under the text. */
  children?: ComponentChildren;
}

/** The only thing that may stop a person: it asks before what cannot be undone. Cancel has the focus. */
export const Sheet = ({ title, text, confirm, cancel, onConfirm, onCancel, faces, children }: SheetProps) => {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    sheet.current?.querySelector<HTMLElement>('[data-cancel]')?.focus();
  }, []);
  return (
    <>
      <div class="veil" onClick={onCancel} aria-hidden="true" />
      <div
        class="sheet"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        ref={sheet}
      >
        {faces && (
          <div class="faces" aria-hidden="true">
            {faces}
          </div>
        )}
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-text`}>{text}</p>
        {children}
        <div class="acts">
          <button type="button" class="btn plain" data-cancel onClick={onCancel}>
            {cancel}
          </button>
          <button type="button" class="btn danger" onClick={onConfirm}>
            {confirm}
          </button>
        </div>
      </div>
    </>
  );
};
