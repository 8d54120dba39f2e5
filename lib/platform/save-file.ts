/** For so long the browser may take to write what it was given. */
const WRITTEN_AFTER = 60_000;

/** Gives the person a file, as any download. It needs no permission. */
export function saveFile({ name, text }: { name: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), WRITTEN_AFTER);
}
