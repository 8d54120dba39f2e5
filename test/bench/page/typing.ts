/** Types into the filter, letter by letter, and takes it back; each time is from the key to the painted frame. */
export async function typing(): Promise<{ keys: number[] }> {
  const LETTERS = 'person 12';
  const REST_OF_LIST = 2_000;
  const frame = () => new Promise<void>((resume) => requestAnimationFrame(() => resume()));
  const wait = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

  function afterPaint(): Promise<number> {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resume) => {
      port1.onmessage = () => {
        port1.close();
        resume(performance.now());
      };
      port2.postMessage(null);
    });
  }

  async function press(command: string, text?: string): Promise<number> {
    await wait(50);
    await frame();
    const pressed = performance.now();
    document.execCommand(command, false, text);
    return (await afterPaint()) - pressed;
  }

  await wait(REST_OF_LIST);
  document.querySelector<HTMLElement>('[data-filter]')?.focus();
  const keys: number[] = [];
  for (const letter of LETTERS) keys.push(await press('insertText', letter));
  for (const _ of LETTERS) keys.push(await press('delete'));
  return { keys };
}
