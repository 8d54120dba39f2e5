import type { ComponentChildren } from 'preact';
import { Emblem } from '../../../../components/marks/emblem';
import { Icon } from '../../../../components/marks/icon';
import { words } from '../../../../lib/i18n/words';
import type { CardProps } from './card-props';
import { Frame } from './frame';

export interface OutsideCardProps extends CardProps {
  title: string;
  why: string;
  foot?: ComponentChildren;
  /** Says more than the button does, such as who signs in. */
  children?: ComponentChildren;
  /** The other way on. */
  quiet: { text: string; act(): void };
}

/** The app's own page takes over; the account appears by itself. Never a blank screen (rule FR-11). */
export const OutsideCard = ({ quiet, children, ...props }: OutsideCardProps) => (
  <Frame {...props} emblem={<Emblem shape="open-outside" kind="caution" />}>
    {children}
    <div class="acts">
      <button type="button" class="btn primary lg" onClick={props.deeds.openAppPage}>
        <Icon name="open-outside" />
        {words('signIn.hosted.open')}
      </button>
      <button type="button" class="btn quiet lg" onClick={quiet.act}>
        {quiet.text}
      </button>
    </div>
  </Frame>
);
