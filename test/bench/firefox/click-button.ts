interface Extension {
  id: string;
}

declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/Extension.sys.mjs'): {
    Management: { global: { browserActionFor(of: Extension): { triggerAction(window: unknown): void } } };
  };
};

/** Clicks the button of an extension in the toolbar; gives the moment just before, by the browser's own clock. */
export function clickButton(id: string): number {
  const { Management } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const button = Management.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  const trigger = performance.timeOrigin + performance.now();
  button.triggerAction(window);
  return trigger;
}
