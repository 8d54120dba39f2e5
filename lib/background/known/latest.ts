/** Writes one after the other what it is given, and of what has come meanwhile the last alone. Nobody waits for it. */
export function createLatest<Value>(write: (value: Value) => Promise<unknown>): (value: Value) => void {
  let next: { value: Value } | null = null;
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (next) {
      const { value } = next;
      next = null;
      // What could not be written is outdated by the next, which must not wait for it.
      await write(value).catch(() => null);
    }
    isWriting = false;
  }

  return (value) => {
    next = { value };
    if (!isWriting) void writeAll();
  };
}
