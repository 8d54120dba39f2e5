import { BLUE, file, png, RED } from '../../../wacht-server/picture-files';
import { connectWithPeople } from '../../connect';
import { letSeeTabs } from '../../elsewhere';
import { colorAt, type Icon } from '../../icon';
import { readIsOld } from '../../judge';
import { kept } from '../../kept';
import { patternOf } from '../../pattern-of';
import type { Stage } from '../../stage';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';
import type { App, World } from '../../world';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="red"/>
  <script>fetch('/canary')</script><image href="/canary" width="9" height="9"/></svg>`;

/** Ada's picture and the app's at its own host, Mina's at somebody else's; the others have what is none. */
function hangPictures({ server, port, fieldnote: { control, people, api, apiHost } }: World): string {
  const images = `http://images.localhost:${port}`;
  server.files.set(`${apiHost}/files/ada`, file('image/png', png()));
  server.files.set(`${apiHost}/files/jonas`, file('image/svg+xml', SVG));
  server.files.set(
    `${apiHost}/files/theo`,
    file(
      'image/png',
      png({
        colors: [
          [9, 9, 9],
          [9, 9, 9],
        ],
      }),
    ),
  );
  server.files.set(
    `${apiHost}/files/priya`,
    file('', null, { status: 302, headers: { location: `${images}/mina` } }),
  );
  server.files.set(`${apiHost}/files/logo`, file('image/png', png({ colors: [BLUE, RED] })));
  control.settings.logoUrl = `${api}/files/logo`;
  server.files.set('images.localhost/mina', file('image/png', png({ colors: [BLUE, RED] })));
  for (const who of ['ada', 'jonas', 'theo', 'priya']) {
    const [, userId = ''] = Object.entries(people).find(([email]) => email.startsWith(who)) ?? [];
    control.setPicture(userId, `${api}/files/${who}`);
  }
  control.setPicture(people['mina.okafor@tidewell.io'] ?? '', `${images}/mina`);
  return images;
}

/** What was asked for, as a person would list it. */
const asked = ({ server }: World): string[] =>
  server.log.flatMap(
    ({ path }) => /^\/files\/(.*)|^\/(mina|canary)$/.exec(path)?.slice(1).find(Boolean) ?? [],
  );

/** The pixel above and the one below the middle of the picture on somebody's disc or an app's tile, or what else stands there. */
function discOf(page: Surface, name: string): Promise<string[]> {
  return page.run(async (name) => {
    const all = '.pick, .app-pick, .app-row, .accounts-app, .lead, .row, .accounts [data-row]';
    const places = [...document.querySelectorAll(all)].sort(
      (one, other) => Number(other.matches('.pick')) - Number(one.matches('.pick')),
    );
    const place = places.find(({ textContent }) => textContent?.includes(name));
    const disc = place?.querySelector('.avatar, .tile');
    if (!disc) return ['no disc'];
    const { backgroundImage, fontSize } = getComputedStyle(disc);
    const [, address] = /^url\("(.*)"\)$/.exec(backgroundImage) ?? [];
    if (!address || fontSize !== '0px') return [disc.textContent ?? ''];
    const image = new Image();
    image.src = address;
    await image.decode();
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return ['no pen'];
    pen.drawImage(image, 0, 0);
    const colorAt = (y: number): string => {
      const [red = 0, green = 0, blue = 0] = pen.getImageData(18, y, 1, 1).data;
      return red > blue + 80 && red > green + 80
        ? 'red'
        : blue > red + 80
          ? 'blue'
          : `${red} ${green} ${blue}`;
    };
    return [address.slice(0, 11), `${image.width}`, colorAt(10), colorAt(60)];
  }, name);
}

const OWN = ['data:image/', '72'];

async function showPictures(stage: Stage, { name }: App): Promise<Surface> {
  const settings = await stage.openPage('options.html#apps');
  await settings.click('switch', `Show pictures of the accounts of ${name}`);
  await settings.see('Pictures on images.localhost');
  return settings;
}

test('pictures that a person turns on stand in lists and icon, each asked for once; what is none stays initials', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const images = hangPictures(world);
  await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  const letters = await iconOf(stage, fieldnote);
  expect(asked(world)).toEqual([]);

  const settings = await showPictures(stage, fieldnote);
  await expect.poll(() => asked(world).toSorted()).toEqual(['ada', 'jonas', 'logo', 'priya', 'theo']);
  expect(await settings.axe()).toEqual([]);
  await stage.grant(patternOf(images));
  await settings.click('button', 'Allow pictures on images.localhost for Fieldnote');
  await settings.missing('Pictures on images.localhost');
  await expect.poll(() => asked(world).at(-1)).toBe('mina');
  await expect.poll(() => discOf(settings, 'Fieldnote')).toEqual([...OWN, 'blue', 'red']);

  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await expect.poll(() => discOf(popup, 'Ada Quell')).toEqual([...OWN, 'red', 'blue']);
  await expect.poll(() => discOf(popup, 'Mina Okafor')).toEqual([...OWN, 'blue', 'red']);
  expect(await discOf(popup, 'Fieldnote')).toEqual([...OWN, 'blue', 'red']);
  for (const [name, initials] of [
    ['Jonas Wirth', 'JW'],
    ['Théo Lamarque', 'TL'],
    ['Priya Raman', 'PR'],
  ] as const)
    expect(await discOf(popup, name)).toEqual([initials]);
  expect(await popup.axe()).toEqual([]);
  await popup.click('button', 'Fieldnote');
  await popup.see('Connect an app');
  expect(await discOf(popup, 'Fieldnote')).toEqual([...OWN, 'blue', 'red']);
  await stage.closePopup();
  const icon = await iconOf(stage, fieldnote);
  expect([colorAt(icon, 16, 6), colorAt(icon, 16, 26), colorAt(icon, 1, 1)]).toEqual([
    'red',
    'blue',
    'clear',
  ]);

  const accounts = await stage.openPage('options.html#accounts');
  await expect.poll(() => discOf(accounts, 'Mina Okafor')).toEqual([...OWN, 'blue', 'red']);
  expect(await discOf(accounts, 'Jonas Wirth')).toEqual(['JW']);
  expect(await discOf(accounts, 'Fieldnote')).toEqual([...OWN, 'blue', 'red']);

  for (let opened = 0; opened < 3; opened += 1) {
    await readIsOld(world, fieldnote);
    await (await stage.openPopup()).see('Ada Quell');
    await stage.closePopup();
  }
  expect(asked(world).toSorted()).toEqual(['ada', 'jonas', 'logo', 'mina', 'priya', 'theo']);
  const headers = world.server.log
    .filter(({ path }) => /^\/files\/|^\/mina$/.test(path))
    .map((entry) => entry.headers);
  for (const { cookieSent, referer } of headers) expect([cookieSent, referer]).toEqual([false, null]);

  expect(await kept(settings)).toContain('data:image/');
  await settings.click('switch', 'Show pictures of the accounts of Fieldnote');
  await expect.poll(() => kept(settings)).not.toContain('data:image/');
  expect(await kept(settings)).not.toContain('/files/ada');
  await expect.poll(async () => (await iconOf(stage, fieldnote)).pixels).toEqual(letters.pixels);
  const plain = await stage.openPopup();
  await plain.see('Ada Quell');
  expect(await discOf(plain, 'Ada Quell')).toEqual(['AQ']);
});

/** Once it is on. */
async function iconOf(stage: Stage, { site, name }: App): Promise<Icon> {
  await expect.poll(async () => (await stage.icon(site)).title).toBe(`Ada Quell in ${name}`);
  return stage.icon(site);
}
