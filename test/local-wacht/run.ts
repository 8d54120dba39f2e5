import { openLocalWacht } from './open';
import { readWishes, USAGE } from './wishes';

async function run(): Promise<void> {
  const wacht = await openLocalWacht(readWishes(process.argv.slice(2)), (line) => console.log(line));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void wacht.close().then(() => process.exit(0)));
}

function explain(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  if ('code' in problem && problem.code === 'EADDRINUSE')
    return 'Something else listens at that port; name another one with --port.';
  return `${problem.message}\n\n${USAGE}`;
}

run().catch((problem: unknown) => {
  console.error(explain(problem));
  process.exitCode = 1;
});
