/** One area of the extension's storage. A write takes a moment, as it does on a disk. */
export function createFakeStorage() {
  const area = {
    records: new Map<string, unknown>(),
    /** Set to make every write fail once it is tried. */
    full: false,
    /** Set to make every read fail. */
    unreadable: false,
    /** What was asked for so far: names, all of them, or everything. */
    reads: [] as (string | string[] | null)[],
    api: {
      async get(asked: string | string[] | null): Promise<Record<string, unknown>> {
        read(asked);
        const names = asked === null ? [...area.records.keys()] : [asked].flat();
        return Object.fromEntries([...area.records].filter(([name]) => names.includes(name)));
      },
      async getKeys(): Promise<string[]> {
        read('names');
        return [...area.records.keys()];
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

  function read(asked: string | string[] | null): void {
    area.reads.push(asked);
    if (area.unreadable) throw new Error('An unexpected error occurred');
  }

  async function write(task: () => void): Promise<void> {
    await new Promise((turn) => setImmediate(turn));
    if (area.full) throw new Error('QUOTA_BYTES quota exceeded');
    task();
  }

  return area;
}
