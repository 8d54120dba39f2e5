import { setUp } from '../../demo/set-up';
import { tour } from '../../demo/tour';
import { createChromiumStage } from '../chromium/stage';
import { test } from '../story';

test('`npm start` comes to its end without a display', async ({ world }) => {
  const stage = await createChromiumStage({ build: '.output/chrome-mv3-demo' });
  try {
    const set = await setUp({ stage, world });
    await tour({ stage, world, ...set });
  } finally {
    await stage.close();
  }
});
