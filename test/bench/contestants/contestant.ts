import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asCall } from '../../e2e/script';
import { marks, type Plan } from '../page/marks';

/** An extension that takes part: a copy of what was built, whose popup tells when it is there. */
export interface Contestant {
  name: string;
  /** Folder of the copy. */
  folder: string;
  /** Its popup, as a path inside. */
  popup: string;
  plan: Plan;
  /** What Firefox calls it. */
  geckoId: string;
}

interface Manifest {
  browser_specific_settings?: { gecko?: { id?: string } };
  action: { default_popup: string };
  content_security_policy?: { extension_pages?: string };
  key?: string;
}

const SCRIPT = 'bench/marks.js';

/** A page without scripts: while it is open the extension's process is alive. */
export const IDLE_PAGE = 'bench/idle.html';

/** Copies what was built and puts our script in front of its popup's own; nothing of that is in the product. */
export async function enter(
  build: string,
  { folder, plan }: { folder: string; plan: Plan },
): Promise<Contestant> {
  await cp(build, folder, { recursive: true });
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(allowCollector(manifest)));
  const popup = manifest.action.default_popup.replace(/^\//, '');
  const geckoId = manifest.browser_specific_settings?.gecko?.id ?? '';
  const contestant = { name: plan.name, folder, popup, plan, geckoId };
  await putScript(contestant);
  await put(join(folder, IDLE_PAGE), '<!doctype html><title>Idle</title>');
  const page = await readFile(join(folder, popup), 'utf8');
  await writeFile(join(folder, popup), withScript(page));
  return contestant;
}

/** What the page does after it has been seen, until it tells and closes; it runs in the page, so it stands alone. */
export type After = (plan: Plan) => Promise<object>;

const nothing: After = async () => ({});

/** From its next opening on the popup does this. */
export async function putScript({ folder, plan }: Contestant, after: After = nothing): Promise<void> {
  const told = JSON.stringify(plan);
  await put(join(folder, SCRIPT), asCall(marks, [told, `() => ${asCall(after, [told])}`]));
}

/** Puts an empty page in the place of one of its own, which does nothing but this when it is opened. */
export async function putPage({ folder, plan }: Contestant, page: string, after: After): Promise<void> {
  const tell = `const tell = (told) => fetch(plan.collector, { method: 'POST', mode: 'no-cors', body: JSON.stringify({ ...told, name: plan.name }) });`;
  const source = `(async (plan) => { ${tell} tell(await ${asCall(after, ['plan'])}); })(${JSON.stringify(plan)});`;
  await put(join(folder, 'bench/page.js'), source);
  const blank =
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/bench/page.js"></script>';
  await put(join(folder, page), blank);
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const withScript = (page: string): string => {
  const script = `<script src="/${SCRIPT}"></script>`;
  return /<head[^>]*>/i.test(page) ? page.replace(/<head[^>]*>/i, `$&${script}`) : `${script}${page}`;
};

/** The page may speak to this computer, and its name follows from where its folder lies. */
function allowCollector({ key: _, ...manifest }: Manifest): Manifest {
  const policy = manifest.content_security_policy?.extension_pages;
  if (
    policy === undefined ||
    !/connect-src|default-src/.test(policy) ||
    policy.includes('http://127.0.0.1:*')
  )
    return manifest;
  const open = /connect-src/.test(policy)
    ? policy.replace('connect-src', 'connect-src http://127.0.0.1:*')
    : `${policy}; connect-src 'self' http://127.0.0.1:*`;
  return { ...manifest, content_security_policy: { extension_pages: open } };
}
