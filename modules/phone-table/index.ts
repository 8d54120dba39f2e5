import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { phoneTablePlugin } from './phone-table-plugin';

/** The numbering plans of the world are two thirds of what the settings load for a phone field: only what is used ships. */
export default defineWxtModule({
  name: 'phone-table',
  setup: (wxt) => addViteConfig(wxt, () => ({ plugins: [phoneTablePlugin()] })),
});
