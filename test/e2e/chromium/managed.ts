import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A program that starts this browser with a policy for one extension. Policies lie under /etc, which is another one for
 * that browser alone: others that run meanwhile, and whoever comes later, know nothing of it.
 */
export async function managedProgram(
  program: string,
  { folder, extensionId, policy }: { folder: string; extensionId: string; policy: object },
): Promise<string> {
  const own = join(folder, 'etc-chromium');
  const policies = join(own, 'policies', 'managed');
  await mkdir(policies, { recursive: true });
  const file = { '3rdparty': { extensions: { [extensionId]: policy } } };
  await writeFile(join(policies, 'switcher.json'), JSON.stringify(file));
  const script = join(folder, 'managed-chromium');
  await writeFile(
    script,
    `#!/bin/sh
exec unshare --map-root-user --mount sh -c 'mount --bind "$0" /etc/chromium && exec "$@"' '${own}' '${program}' "$@"
`,
  );
  await chmod(script, 0o755);
  return script;
}
