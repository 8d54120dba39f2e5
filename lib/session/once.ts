/** Works out what follows from a thing the first time it is asked, and keeps it for as long as the thing lives. */
export function once<Thing extends object, Value>(work: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { value: Value }>();
  return (thing) => {
    const kept = known.get(thing) ?? { value: work(thing) };
    known.set(thing, kept);
    return kept.value;
  };
}

/** Something that is made when it is first asked for, and kept from then on: what nobody asks for costs nothing. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same for what may fail: then whoever asks next tries anew. */
export function untilDone<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let making: Promise<Value> | null = null;
  return () => {
    making ??= make().catch((reason: unknown) => {
      making = null;
      throw reason;
    });
    return making;
  };
}
