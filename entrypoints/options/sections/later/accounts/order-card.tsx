import { Card } from '../../../../../components/card';
import { Segmented } from '../../../../../components/fields/segmented';
import { Setting } from '../../../../../components/fields/setting';
import { words } from '../../../../../lib/i18n/words';
import type { AccountOrder } from '../../../../../lib/session/settings/settings';

export interface OrderCardProps {
  order: AccountOrder;
  onChoose(order: AccountOrder): void;
}

/** In which order all apps' accounts stand. */
export const OrderCard = ({ order, onChoose }: OrderCardProps) => (
  <div class="accounts-order">
    <Card>
      <Setting title={words('options.accounts.order')} explanation={words('options.accounts.orderWhy')}>
        <Segmented
          name="order"
          label={words('options.accounts.order')}
          chosen={order}
          choices={[
            { value: 'own', label: words('order.own') },
            { value: 'used', label: words('order.used') },
          ]}
          onChoose={onChoose}
        />
      </Setting>
    </Card>
  </div>
);
