import { connectWithPeople } from '../connect';
import { expect, test } from '../story';

const HOSTILE = {
  markup: {
    firstName: '<img src=x onerror=alert(1)>',
    lastName: '<b>Bold</b>',
    email: 'markup@example.test',
  },
  rtl: { firstName: '\u202Eevil\u202C', lastName: 'שלום', email: 'rtl@example.test' },
  long: { firstName: 'A'.repeat(400), lastName: 'Z', email: 'long@example.test' },
};

test('whatever the server sends as a name is shown as text', async ({ stage, world }) => {
  const { fieldnote } = world;
  for (const person of Object.values(HOSTILE)) {
    fieldnote.control.addPerson({ ...person, organizations: [{ name: '<script>alert(2)</script>' }] });
  }
  await connectWithPeople(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('<img src=x onerror=alert(1)> <b>Bold</b>');
  const seen = await popup.run(() => ({
    images: document.querySelectorAll('main img, main script, main b b').length,
    bold: [...document.querySelectorAll('b')].some((each) => each.textContent === 'Bold'),
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  expect(seen).toEqual({ images: 0, bold: false, wide: false });
});
