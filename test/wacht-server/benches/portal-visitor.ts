import { cookieFetch } from '../index';
import { type BenchOptions, openBench } from './bench';

export const SITE = 'https://acme.localhost';

/** A page as a person has it before them. */
export interface Page {
  status: number;
  url: string;
  text: string;
  heading: string;
  /** What a page says is wrong. */
  problem: string | null;
}

/** Somebody with a browser of their own at the pages of the local Wacht; scripts do not run. */
export function openVisitor(options: BenchOptions) {
  const bench = openBench(options);
  const browser = (browse = cookieFetch(bench.server)) => {
    const get = async (url: string): Promise<Page> =>
      readPage(await browse(new URL(url, SITE), { credentials: 'include' }));
    /** Fills in the form that has, or whose button has, such an attribute and sends it. */
    const press = async (page: Page, button: string, fields: Record<string, string> = {}): Promise<Page> => {
      const { action, known } = formOf(page, button);
      const body = new URLSearchParams({ ...known, ...fields });
      const target = new URL(action, page.url);
      return readPage(await browse(target, { credentials: 'include', method: 'POST', body }));
    };
    /** As a page's script does. */
    const post = async (url: string): Promise<Page> =>
      readPage(await browse(new URL(url, SITE), { credentials: 'include', method: 'POST' }));
    return { get, press, post };
  };
  /** User ids of who is signed in in the newest session, the newest first. */
  const present = (): string[] => {
    const id = bench.control.sessions().at(-1);
    return id ? bench.control.session(id).signIns.map(({ userId }) => userId) : [];
  };
  return { ...bench, ...browser(), browser, present };
}

async function readPage(response: Response): Promise<Page> {
  const text = await response.text();
  return {
    status: response.status,
    url: response.url,
    text,
    heading: /<h1[^>]*>([^<]*)</.exec(text)?.[1] ?? '',
    problem: /id="problem">([^<]*)</.exec(text)?.[1] ?? null,
  };
}

function formOf({ text, url }: Page, button: string): { action: string; known: Record<string, string> } {
  const forms = text.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => new RegExp(`<(button|form)[^>]*${button}`).test(one));
  if (!form) throw new Error(`no button ${button} at ${url}`);
  const inputs = form.match(/<input[^>]*>/g) ?? [];
  const pressed = new RegExp(`<button[^>]*${button}[^>]*>`).exec(form)?.[0] ?? '';
  const pairs = [...inputs, pressed].map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  return {
    action: attribute(form, 'action'),
    known: Object.fromEntries(pairs.filter(([name]) => name !== '')),
  };
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

const attribute = (tag: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replace(
    /&(amp|quot|#39|lt|gt);/g,
    (entity) => ENTITIES[entity] ?? entity,
  );
