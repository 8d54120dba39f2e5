/**
 * In a page of the extension, while its worker is stopped: keeps everything of one connected app again under other
 * names, as if those were connected, too. It stands alone in the page.
 */
export async function multiply(name: string, others: string[]): Promise<void> {
  const { local } = Reflect.get(globalThis, 'chrome').storage;
  const renamed = (value: unknown, other: string) =>
    JSON.parse(JSON.stringify(value).replaceAll(name, other));

  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const kept = Object.entries(await local.get(null)).filter(([key]) => key.includes(name));
  const copies = others.flatMap((other) =>
    kept.map(([key, value]) => [renamed(key, other), renamed(value, other)]),
  );
  await local.set(Object.fromEntries(copies));

  const database = await settled(indexedDB.open('wacht'));
  const stores = database.transaction(['deployments', 'paint', 'index'], 'readwrite');
  for (const store of [stores.objectStore('deployments'), stores.objectStore('paint')]) {
    const keys = await settled(store.getAllKeys());
    const values = await settled(store.getAll());
    for (const other of others)
      for (const [at, key] of keys.entries()) store.put(renamed(values[at], other), renamed(key, other));
  }
  await settled(stores.objectStore('index').clear()); // the worker makes it anew from what is kept
  database.close();
}
