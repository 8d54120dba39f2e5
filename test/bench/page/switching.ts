import type { Plan } from './marks';

/** What a click on another account has come to, in milliseconds from the click. */
export interface Switched {
  acknowledged: number;
  confirmed: number;
}

/** Clicks the first other account once the popup is at rest and the bench says so. It stands alone in the page. */
export async function switching({ name, collector }: Plan): Promise<Switched> {
  const frame = () => new Promise<void>((resume) => requestAnimationFrame(() => resume()));
  const lead = () => document.querySelector('.lead[aria-current=true]');
  const leadName = () => lead()?.querySelector('.name')?.textContent;
  const isBusy = () => document.querySelector('.row[aria-busy=true]') !== null;
  const isSettled = () => lead()?.hasAttribute('data-old') === false && !isBusy();

  function when(holds: () => boolean): Promise<number> {
    return new Promise((resume) => {
      const look = () => {
        if (!holds()) return;
        watch.disconnect();
        resume(performance.now());
      };
      const watch = new MutationObserver(look);
      watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      look();
    });
  }

  // A message that is sent in a frame arrives when that frame has been painted.
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

  async function painted(holds: () => boolean): Promise<number> {
    for (;;) {
      const end = await afterPaint();
      if (holds()) return end;
      await frame();
    }
  }

  await when(isSettled);
  await fetch(`${collector}meet`, { method: 'POST', mode: 'no-cors', body: JSON.stringify({ name }) });
  const row = document.querySelector<HTMLElement>('.row[role=option][data-state=plain]');
  const wanted = row?.querySelector('.name')?.textContent;
  await frame();
  const clicked = performance.now();
  row?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  row?.click();
  const acknowledged = painted(() => isBusy() || leadName() === wanted);
  const confirmed = when(() => leadName() === wanted && isSettled());
  return { acknowledged: (await acknowledged) - clicked, confirmed: (await confirmed) - clicked };
}
