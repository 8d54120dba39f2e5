/** One area of the extension's storage. A write takes a moment, as it does on a disk. */
export function createFakeStorage() {
  const area = {
    records: new Map<string, unknown>(),
    /** Set to make every write fail once it is tried. */
    full: false,
    /** Set to make every read fail. */
    unreadable: false,
    api: {
      async get(key: string | null): Promise<Record<string, unknown>> {
        if (area.unreadable) throw new Error('An unexpected error occurred');
        const all = Object.fromEntries(area.records);
        if (key === null) return all;
        return key in all ? { [key]: all[key] } : {};
      },
      set: (records: Record<string, unknown>) =>
        write(() => {
          for (const [key, value] of Object.entries(records)) area.records.set(key, structuredClone(value));
        }),
      remove: (keys: string[]) =>
        write(() => {
          for (const key of keys) area.records.delete(key);
        }),
    },
  };

  async function write(task: () => void): Promise<void> {
    await new Promise((turn) => setImmediate(turn));
    if (area.full) throw new Error('QUOTA_BYTES quota exceeded');
    task();
  }

  return area;
}
