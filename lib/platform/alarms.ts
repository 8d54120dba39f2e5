import { browser } from 'wxt/browser';

export const alarms = {
  set: async (name: string, when: number): Promise<void> => {
    browser.alarms.create(name, { when });
  },
  clear: async (name: string): Promise<void> => {
    await browser.alarms.clear(name);
  },
};

export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name));
}
