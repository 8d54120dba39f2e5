import type { Surface } from './surface';

/** Everything the extension has stored itself, as JSON: browsers may write it to disk in a compressed form. */
export const kept = (page: Surface): Promise<string> => page.run(readAll);

async function readAll(): Promise<string> {
  const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const tables: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    for (const table of database.objectStoreNames)
      tables.push(await answer(database.transaction(table).objectStore(table).getAll()));
    database.close();
  }
  const stores = [await storage.local.get(null), await storage.session.get(null), tables];
  return JSON.stringify([...stores, { ...localStorage }, { ...sessionStorage }]);
}
