import { Emblem } from '../../../../components/marks/emblem';
import type { IconName } from '../../../../components/marks/icon';
import type { CardProps } from './card-props';
import { Frame } from './frame';

export interface Deed {
  text: string;
  act(): void;
}

export interface MessageCardProps extends CardProps {
  shape: IconName;
  kind?: 'danger' | 'caution';
  title: string;
  why: string | string[];
  first: Deed;
  second?: Deed | null;
}

/** Something the person should know, and what they can do about it. */
export const MessageCard = ({ shape, kind, first, second, ...props }: MessageCardProps) => (
  <Frame {...props} emblem={<Emblem shape={shape} {...(kind ? { kind } : {})} />} foot={null}>
    <div class="acts">
      <button type="button" class="btn primary lg" onClick={first.act}>
        {first.text}
      </button>
      {second && (
        <button type="button" class="btn quiet lg" onClick={second.act}>
          {second.text}
        </button>
      )}
    </div>
  </Frame>
);
