import { expect, test } from '../story';

test('installing the extension raises no permission warning', async ({ stage }) => {
  expect(await stage.installWarnings()).toEqual([]);
});
