import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { onCommand } from './commands';
import { createIcon } from './icon/icon';
import { keepIconMenu, onIconMenu } from './icon-menu';
import { markedBar, onOmnibox, plainBar } from './omnibox';

const ICON = createIcon(
  { titleOf: ({ who }) => who, refusalWords: ({ why }) => `not done: ${why}` },
  async () => null,
);

test.each([
  [
    'of the page that it was pressed on',
    { id: 1, url: 'https://acme.example/notes' },
    'https://acme.example',
  ],
  ['of none that the browser does not tell', { id: 1 }, null],
  ['of none where there is no tab', undefined, null],
])('a command is told with the origin %s', (_, tab, page) => {
  const { toolbar } = freshBrowser();
  const pressed = vi.fn();
  onCommand(pressed);
  toolbar.onCommand.happen('next', tab);

  expect(pressed).toHaveBeenCalledExactlyOnceWith('next', page);
});

test('the menu of the icon is what was put there last, in that order and word for word, and tells what was chosen', async () => {
  const { api, toolbar } = freshBrowser();
  const chosen = vi.fn();
  onIconMenu(chosen);
  await keepIconMenu([{ id: 'a', title: 'Ada' }]);
  await keepIconMenu([
    { id: 'a', title: 'Quell & Sons' },
    { id: 'b', title: '100%sure %s' },
    { id: 'settings', title: 'Open settings' },
  ]);
  api.contextMenus.onClicked.happen({ menuItemId: 'a' });

  expect([...toolbar.menu.values()]).toEqual([
    { id: 'a', title: 'Quell && Sons', contexts: ['action'] },
    { id: 'b', title: '100%\u2060sure %\u2060s', contexts: ['action'] },
    { id: 'settings', title: 'Open settings', contexts: ['action'] },
  ]);
  expect(chosen).toHaveBeenCalledExactlyOnceWith('a');
});

const plain = (text: string) => [{ text, look: 'plain' as const }];

const LINE = [
  { text: '<b>Ada</b> & "Bo"\u0007\ud800', look: 'match' },
  { text: ' · ', look: 'plain' },
  { text: "O'Neil", look: 'dim' },
] as const;

test.each([
  [
    'Chromium',
    markedBar,
    '<match>&#60;b&#62;Ada&#60;/b&#62; &#38; &#34;Bo&#34;</match> · <dim>O&#39;Neil</dim>',
  ],
  ['Firefox', plainBar, '<b>Ada</b> & "Bo"\u0007\ud800 · O\'Neil'],
])('in the address bar of %s a name is text, whatever is in it', async (_, bar, description) => {
  const { api } = freshBrowser();
  const suggest = async () => ['ada', 'bo'].map((content) => ({ content, line: [...LINE] }));
  onOmnibox({ suggest, enter: () => undefined, hint: [] }, bar);
  const others = await new Promise((done) => void api.omnibox.onInputChanged.happen('x', done));

  expect(others).toContainEqual({ content: 'bo', description });
});

test('Chromium shows the first line above all others, and Firefox under what is said of all', async () => {
  const suggest = async () => ['ada', 'bo'].map((content) => ({ content, line: plain(content) }));
  const shown = async (bar: typeof plainBar) => {
    const { api, toolbar } = freshBrowser();
    onOmnibox({ suggest, enter: () => undefined, hint: plain('hint') }, bar);
    const others = await new Promise<{ description: string }[]>(
      (done) => void api.omnibox.onInputChanged.happen('x', done),
    );
    return [toolbar.first, ...others.map(({ description }) => description)];
  };

  expect(await shown(markedBar)).toEqual(['ada', 'bo']);
  expect(await shown(plainBar)).toEqual(['hint', 'ada', 'bo']);
});

test('in Firefox a line that leads to nobody stands there, too, and stands for what was typed', async () => {
  const { api } = freshBrowser();
  const suggest = async () => [{ content: '', line: plain('nobody') }];
  onOmnibox({ suggest, enter: () => undefined, hint: [] }, plainBar);
  const others = await new Promise((done) => void api.omnibox.onInputChanged.happen('xyz', done));

  expect(others).toEqual([{ content: 'xyz ', description: 'nobody' }]);
});

test.each([
  ['currentTab', false],
  ['newForegroundTab', true],
  ['newBackgroundTab', true],
])('Enter for %s', (disposition, goes) => {
  const { api } = freshBrowser();
  const enter = vi.fn();
  onOmnibox({ suggest: async () => [], enter, hint: [] }, plainBar);
  api.omnibox.onInputEntered.happen('acme', disposition);

  expect(enter).toHaveBeenCalledExactlyOnceWith('acme', { goes });
});

/** The address bar with an answer to `bo` that comes before the one to `b`. */
function slowBar() {
  const { api, toolbar } = freshBrowser();
  const answers: Record<string, () => void> = {};
  const suggest = (typed: string) =>
    new Promise<{ content: string; line: ReturnType<typeof plain> }[]>((done) => {
      answers[typed] = () => done([{ content: typed, line: plain(`found by ${typed}`) }]);
    });
  onOmnibox({ suggest, enter: () => undefined, hint: plain('hint') }, markedBar);
  const type = (typed: string) => void api.omnibox.onInputChanged.happen(typed, () => undefined);
  const answer = async (typed: string): Promise<string> => {
    answers[typed]?.();
    await Promise.resolve();
    return toolbar.first;
  };
  return { type, answer, omnibox: api.omnibox, toolbar };
}

test('an answer to what was typed before does not stand above what is typed now', async () => {
  const { type, answer } = slowBar();
  type('b');
  type('bo');

  expect([await answer('bo'), await answer('b')]).toEqual(['found by bo', 'found by bo']);
});

test.each(['onInputEntered', 'onInputCancelled'] as const)(
  'nobody’s name stays in the first line after %s, nor comes there late',
  async (over) => {
    const { type, answer, omnibox, toolbar } = slowBar();
    type('b');
    await answer('b');
    type('bo');
    if (over === 'onInputEntered') omnibox[over].happen('bo', 'currentTab');
    else omnibox[over].happen();

    expect(toolbar.first).toBe('hint');
    expect(await answer('bo')).toBe('hint');
  },
);

const WORN = {
  pages: ['https://acme.example'],
  picture: null,
  title: { standing: 'active', who: 'Ada', app: 'Acme', isStaging: false },
} as const;

test('what the icon has to say stands beside every page, those of apps among them, until it is taken back', async () => {
  const { permissions, tabs, toolbar } = freshBrowser();
  permissions.granted.add('https://acme.example/*');
  tabs.add({ id: 1, url: 'https://acme.example/notes' });
  const worn = { ...WORN, pages: [...WORN.pages] };
  await ICON.wear([worn]);
  expect([toolbar.titles.get(1), await ICON.said()]).toEqual(['Ada', null]);

  await ICON.say({ why: 'no-next' });
  await ICON.wear([worn]);
  expect([toolbar.badge, toolbar.title, toolbar.titles.get(1)]).toEqual([
    '!',
    'not done: no-next',
    'not done: no-next',
  ]);
  expect(await ICON.said()).toBe('not done: no-next');

  await ICON.say(null);
  await ICON.wear([worn]);
  expect([toolbar.badge, toolbar.title, toolbar.titles.get(1)]).toEqual(['', 'Switcher', 'Ada']);
});
