/**
 * Has Mozilla sign what was built, unlisted: who is given the file installs it for good. Keys come from the environment,
 * WEB_EXT_API_KEY and WEB_EXT_API_SECRET.
 */
export function signingArguments(made: string[]): string[] {
  const sources = made.find((file) => file.endsWith('-sources.zip'));
  if (sources === undefined) throw new Error('There are no sources to go along: npm run zip makes them.');
  const from = ['--source-dir', '.output/firefox-mv3', '--artifacts-dir', '.output'];
  return ['sign', ...from, '--upload-source-code', `.output/${sources}`, '--channel', 'unlisted'];
}
