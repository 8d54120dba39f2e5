import type { PageProps } from '../page-props';
import { useLoaded } from './use-loaded';

/** Where the developer drawer is, while it is open. */
export const DrawerPlace = (props: PageProps) => props.state.drawer && <LoadedDrawer {...props} />;

function LoadedDrawer(props: PageProps) {
  const Drawer = useLoaded(loadDrawer);
  return Drawer ? <Drawer {...props} /> : <div data-coming />;
}

const loadDrawer = () => import('./drawer/drawer').then(({ Drawer }) => Drawer);
