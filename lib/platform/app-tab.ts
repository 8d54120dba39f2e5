import type { AppPages } from '../session/hosts/app-pages';
import { showApp } from '../session/hosts/show-app';
import { tabs } from './tabs';

/** Brings the app to the front, from a page of ours. */
export const goToApp = (pages: AppPages): Promise<void> => showApp(pages, tabs);
