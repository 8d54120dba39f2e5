import { browser } from 'wxt/browser';

/** Whether our popup is open: whatever takes the focus away from it closes it. */
export async function isPopupOpen(): Promise<boolean> {
  const popups = await browser.runtime.getContexts({ contextTypes: ['POPUP'] }).catch(() => []);
  return popups.length > 0;
}
