import { Environment } from '../../../../../components/marks/environment';
import { Icon } from '../../../../../components/marks/icon';
import { Tile } from '../../../../../components/marks/tile';
import { words } from '../../../../../lib/i18n/words';
import { once } from '../../../../../lib/session/once';
import type { AppFace } from '../../../../../lib/session/view';
import { Address, type AddressProps } from '../../row/address';
import { Marked } from '../../row/marked';

const Active = () => (
  <span class="active">
    <Icon name="active" />
    {words('popup.active')}
  </span>
);

/** The second line of somebody who is active in another app. */
export const activeAddress = (props: AddressProps) => (
  <>
    <Active />
    <Address {...props} />
  </>
);

/** The second line of somebody who was found: it begins with the app. */
export const foundAddress = (face: AppFace, isActive: boolean) =>
  addressesOf(face)[isActive ? 'active' : 'other'];

const addressesOf = once((face: AppFace) => ({
  active: addressIn(face, true),
  other: addressIn(face, false),
}));

const addressIn =
  ({ name, hue, mode }: AppFace, isActive: boolean) =>
  (props: AddressProps) => (
    <>
      <span class="of">
        <Tile name={name} hue={hue} size="xs" />
        <bdi>
          <Marked text={name} sought={props.sought} />
        </bdi>
        <Environment mode={mode} />
      </span>
      {isActive && <Active />}
      <Address {...props} />
    </>
  );
