interface Answer {
  ok: boolean;
  value?: unknown;
}

/** A question to the worker in a page of the extension, where local apps are switched on first. It stands alone. */
export async function askWorker(question: string, about: object): Promise<Answer> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { value: settings } = await runtime.sendMessage({ question: 'settings', about: {} });
  if (settings.localApps !== true) {
    const changed = { settings: { ...settings, localApps: true } };
    await runtime.sendMessage({ question: 'saveSettings', about: changed });
  }
  return (await runtime.sendMessage({ question, about })) ?? { ok: false };
}
