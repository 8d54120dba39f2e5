/** What a curl command asks for, as far as the documentation pages write one: `--name value` and nothing else. */
export function requestOf(command: string, at: string): Request {
  const words = [...command.matchAll(/'([^']*)'|([^\s\\]+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const all = (option: string) => words.filter((_, index) => words[index - 1] === option);
  const headers = new Headers(all('--header').map((line): [string, string] => pair(line, ': ')));
  for (const cookie of all('--cookie')) headers.append('cookie', cookie);
  const data = all('--data');
  const url = new URL(all('--url')[0] ?? '');
  return new Request(new URL(url.pathname + url.search, at), {
    method: all('--request')[0] ?? 'GET',
    headers,
    ...(data.length > 0 && { body: data.join('&') }),
  });
}

function pair(line: string, by: string): [string, string] {
  const at = line.indexOf(by);
  return [line.slice(0, at), line.slice(at + by.length)];
}
