import { createChromiumStage } from '../chromium/stage';
import { connectWithPeople } from '../connect';
import { expect, test } from '../story';

/** Notes when the page first speaks to the worker, and what it showed then. */
function watchMessages(): void {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = (...message: unknown[]) => {
    const painted = performance.getEntriesByName('painted').length > 0;
    const rows = document.querySelectorAll('.row[role=option]').length;
    if (performance.getEntriesByName('asked').length === 0) {
      performance.mark('asked', { detail: { painted, rows } });
    }
    return send(...message);
  };
}

test('the first frame shows the rows before the first message to the worker', async ({ world }) => {
  const stage = await createChromiumStage({ build: '.output/chrome-mv3' });
  try {
    await connectWithPeople(stage, world.fieldnote);
    await stage.killWorker();
    const page = await stage.openWatched('popup.html', watchMessages);
    await page.see('Mina Okafor');
    const asked = () =>
      page.run(() => {
        const [mark] = performance.getEntriesByName('asked');
        return mark instanceof PerformanceMark ? mark.detail : null;
      });
    await expect.poll(asked).toEqual({ painted: true, rows: 4 });
  } finally {
    await stage.close();
  }
});
