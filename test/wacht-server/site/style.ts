import { raw } from 'hono/html';

/** Look of the customer app and its hosted pages, light and dark; each app has its own hue. */
export const style = raw(`
:root { color-scheme: light dark; --accent: light-dark(oklch(48% .14 var(--hue)), oklch(78% .12 var(--hue)));
  --soft: light-dark(oklch(95% .03 var(--hue)), oklch(27% .04 var(--hue)));
  --page: light-dark(oklch(98.5% .006 var(--hue)), oklch(17% .012 var(--hue)));
  --card: light-dark(#fff, oklch(21.5% .015 var(--hue))); --ink: light-dark(#1b1d21, #eceef2);
  --quiet: light-dark(#5a606b, #a4abb8); --line: light-dark(#e2e4e9, #343943); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem; }
header { display: flex; align-items: center; gap: .7rem; padding-top: 1.6rem; }
header strong { font-size: 1.1rem; letter-spacing: -.01em; margin-right: auto; }
.mark { width: 1.9rem; height: 1.9rem; border-radius: .55rem; background: var(--accent); color: var(--card);
  display: grid; place-items: center; font-weight: 700; }
a { color: var(--accent); text-underline-offset: .2em; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.4rem 1.5rem;
  margin: 0 0 1.1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; letter-spacing: -.02em; margin: 0; }
h2 { font-size: .95rem; margin: 0 0 .8rem; color: var(--quiet); font-weight: 600; }
p { margin: .2rem 0; }
.quiet { color: var(--quiet); }
.hero { display: flex; gap: 1.1rem; align-items: center; }
.face { flex: none; width: 3.4rem; height: 3.4rem; border-radius: 50%; display: grid; place-items: center;
  font-weight: 650; background: light-dark(oklch(91% .06 var(--hue)), oklch(36% .07 var(--hue)));
  color: light-dark(oklch(38% .12 var(--hue)), oklch(88% .08 var(--hue))); }
.face.small { width: 2.2rem; height: 2.2rem; font-size: .8rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; align-items: center; gap: .8rem; padding: .55rem 0; border-top: 1px solid var(--line); }
li:first-child { border-top: 0; }
li > div { margin-right: auto; min-width: 0; overflow-wrap: anywhere; }
li form { margin: 0; }
label { display: block; margin: .9rem 0 .3rem; font-weight: 600; font-size: .92rem; }
input { width: 100%; font: inherit; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: .6rem;
  background: var(--page); color: inherit; }
button { font: inherit; font-weight: 600; padding: .4rem .9rem; border-radius: .6rem; cursor: pointer;
  border: 1px solid var(--line); background: var(--card); color: var(--ink); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--card); padding: .6rem 1.2rem;
  margin-top: 1.2rem; }
button.link { font-weight: 400; border: 0; background: none; color: var(--accent); padding: .4rem 0; text-decoration: underline;
  text-underline-offset: .2em; }
button.way { width: 100%; margin-top: .6rem; padding: .6rem 1rem; }
button.way:hover { border-color: var(--accent); }
button.beside { margin-left: 1rem; }
.or { display: flex; align-items: center; gap: .8rem; margin: 1.3rem 0 .5rem; color: var(--quiet); font-size: .9rem; }
.or::before, .or::after { content: ''; flex: 1; border-top: 1px solid var(--line); }
.hint { text-align: center; color: var(--quiet); }
form + .more { margin-top: 1.4rem; } #terms { margin-top: .8rem; }
.more { display: flex; gap: 1.4rem; align-items: baseline; border-top: 1px solid var(--line); padding-top: .8rem; }
.more form { margin: 0; }
.now { color: var(--accent); background: var(--soft); border-radius: 1rem; padding: .15rem .7rem; font-size: .85rem;
  font-weight: 600; }
.alert { background: light-dark(#fdecec, #43201f); color: light-dark(#8f1d1d, #ffc9c6); border-radius: .6rem;
  padding: .6rem .9rem; margin: .9rem 0 0; }
table { border-collapse: collapse; width: 100%; margin-top: .8rem; font-size: .93rem; }
th { text-align: left; font-weight: 600; color: var(--quiet); }
th, td { padding: .4rem .6rem .4rem 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
ol { margin: 0; padding-left: 1.3rem; } ol li { display: list-item; border: 0; padding: .2rem 0; }
.whole { white-space: nowrap; }
.kind { flex: none; width: 3rem; text-align: center; font-size: .78rem; font-weight: 650; color: var(--accent);
  background: var(--soft); border-radius: .5rem; padding: .2rem 0; }
.code { font-size: 1.25rem; letter-spacing: .12em; font-weight: 600; user-select: all; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
footer { color: var(--quiet); font-size: .85rem; }
`);
