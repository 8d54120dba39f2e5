/** Objects whose every property that is read is counted: how much work something is, without a clock. */
export function createCounter() {
  let reads = 0;
  const counted = <Item extends object>(items: Item[]): Item[] =>
    items.map(
      (item) =>
        new Proxy(item, {
          get: (target, name, receiver) => {
            reads += 1;
            return Reflect.get(target, name, receiver);
          },
        }),
    );
  return { counted, reads: () => reads };
}
