/** Folders of ours that a path can begin with. */
const ROOMS = /^(?:components|docs|entrypoints|lib|modules|public|test|\.github)\//;
const FILE = /^\w[\w./-]*\.(?:tsx?|mjs|css|yml|md|json)$/;

/** What the build and the commands make, and what a browser is given. */
const MADE = /^(?:\.output|\.wxt|test-results|node_modules)\/|^(?:policies|manifest)\.json$/;

/**
 * Null for a path in backticks that nothing in the project has. Inside one room it may begin anywhere, as
 * `apps/linking.ts`; what is no path at all is answered as it is.
 */
export function pathIn(code: string, files: string[]): string | null {
  const [path = ''] = code.split('#');
  if (MADE.test(path) || /[*{<…]/.test(path) || !(ROOMS.test(path) || FILE.test(path))) return code;
  const wished = path.replace(/\/$/, '');
  const found = files.find(
    (file) => `/${file}/`.includes(`/${wished}/`) || `/${file}`.includes(`/${wished}.ts`),
  );
  return found ?? null;
}
