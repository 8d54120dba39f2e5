import { html, raw } from 'hono/html';

export type Markup = ReturnType<typeof html>;

/** How a provider looks: its name, its host and a hue of its own in degrees. */
export interface Brand {
  name: string;
  host: string;
  hue: number;
}

/** A whole page of a provider, which is visibly somebody else's than the app's. Text from outside is escaped. */
export async function openIdPage({ name, host, hue }: Brand, title: string, body: Markup): Promise<string> {
  const text = await html`<!doctype html>
<html lang="en" style="--hue: ${hue}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${name}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<p class="brand"><span class="mark" aria-hidden="true">${name.slice(0, 1)}</span><b>${name}</b></p>
<h1>${title}</h1>
${body}
</main>
<footer>${host} is a provider of this computer, to try things with.</footer>
</body>
</html>`;
  return text.toString();
}

const style = raw(`
:root { color-scheme: light dark; --accent: light-dark(oklch(46% .15 var(--hue)), oklch(80% .11 var(--hue)));
  --page: light-dark(oklch(94% .025 var(--hue)), oklch(21% .02 var(--hue)));
  --card: light-dark(#fff, #191b1f); --ink: light-dark(#1b1d21, #eceef2); --quiet: light-dark(#585e69, #a4abb8);
  --line: light-dark(#d9dce2, #3a404a); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; justify-items: center; gap: 1rem; padding: 1rem;
  background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { width: min(25rem, 92vw); background: var(--card); border-radius: .4rem; padding: 1.8rem 2rem;
  border-top: .35rem solid var(--accent); }
.brand { display: flex; gap: .55rem; align-items: center; margin: 0 0 1.3rem; }
.mark { width: 1.7rem; height: 1.7rem; border-radius: 50%; display: grid; place-items: center; font-weight: 700;
  background: var(--accent); color: var(--card); }
h1 { font-size: 1.45rem; line-height: 1.25; letter-spacing: -.015em; margin: 0 0 .4rem; overflow-wrap: anywhere; }
p { margin: .2rem 0 1rem; overflow-wrap: anywhere; }
.quiet, footer { color: var(--quiet); }
ul { list-style: none; margin: 0 0 1.2rem; padding: 0; }
li { padding: .6rem 0; border-top: 1px solid var(--line); }
#people li { border: 0; padding: .35rem 0; }
li .quiet { display: block; font-size: .9rem; padding: .2rem 0 0 1rem; }
button { font: inherit; font-weight: 600; padding: .5rem 1rem; border-radius: .3rem; cursor: pointer; color: inherit;
  border: 1px solid var(--line); background: none; }
li button { width: 100%; text-align: left; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--card); }
.row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
button.small { margin-left: auto; border: 0; padding: .5rem 0; font-weight: 400; font-size: .88rem; color: var(--quiet);
  text-decoration: underline; text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
footer { max-width: min(25rem, 92vw); text-align: center; font-size: .85rem; }
`);
