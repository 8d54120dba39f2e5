/** Works out what follows from a text, and keeps it for the last one alone. */
export function latest<Value>(work: (text: string) => Value): (text: string) => Value {
  let last: { text: string; value: Value } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, value: work(text) };
    return last.value;
  };
}
