/** Whatever takes itself away, such as a button that is done, leaves the keyboard to the title of what it stood in. */
export function keepFocus(draw: () => void): void {
  const { activeElement: had } = document;
  draw();
  const isGone = had?.isConnected === false && document.activeElement === document.body;
  if (isGone) document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true });
}
