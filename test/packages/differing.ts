/** The names of what is only in one of them, or not the same in both. */
export function differing(here: Map<string, Buffer>, there: Map<string, Buffer>): string[] {
  const names = [...new Set([...here.keys(), ...there.keys()])].sort();
  return names.filter((name) => {
    const [one, other] = [here.get(name), there.get(name)];
    return !one || !other || !one.equals(other);
  });
}
