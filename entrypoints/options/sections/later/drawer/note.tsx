import { Icon } from '../../../../../components/marks/icon';

const ICONS = { good: 'check', bad: 'alert', plain: 'info' } as const;
const LOOKS = { good: 'verdict is-good', bad: 'verdict is-bad', plain: 'verdict' };

export interface NoteProps {
  look: keyof typeof ICONS;
  title: string;
  line: string;
}

/** A finding, and what it means. */
export const Note = ({ look, title, line }: NoteProps) => (
  <div class={LOOKS[look]}>
    <Icon name={ICONS[look]} />
    <div>
      <b>{title}</b>
      <span>{line}</span>
    </div>
  </div>
);
