/** A label of a host in plain letters (RFC 3492); one that is plain already stays. */
export function punycode(label: string): string {
  const points = [...label].map((letter) => letter.codePointAt(0) ?? 0);
  const plain = points.filter((point) => point < 128);
  if (plain.length === points.length) return label;
  const start = String.fromCodePoint(...plain) + (plain.length > 0 ? '-' : '');
  return `xn--${start}${deltas(points, plain.length)}`;
}

function deltas(points: number[], plain: number): string {
  let [out, bias, delta, handled, next] = ['', 72, 0, plain, 128];
  while (handled < points.length) {
    const least = Math.min(...points.filter((point) => point >= next));
    delta += (least - next) * (handled + 1);
    next = least;
    for (const point of points) {
      if (point < next) delta += 1;
      if (point !== next) continue;
      out += digits(delta, bias);
      bias = adapted(delta, { count: handled + 1, first: handled === plain });
      delta = 0;
      handled += 1;
    }
    delta += 1;
    next += 1;
  }
  return out;
}

function digits(delta: number, bias: number): string {
  let [rest, out] = [delta, ''];
  for (let k = 36; ; k += 36) {
    const limit = Math.min(Math.max(k - bias, 1), 26);
    if (rest < limit) return out + DIGITS.charAt(rest);
    out += DIGITS.charAt(limit + ((rest - limit) % (36 - limit)));
    rest = Math.floor((rest - limit) / (36 - limit));
  }
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

function adapted(delta: number, { count, first }: { count: number; first: boolean }): number {
  let rest = Math.floor(delta / (first ? 700 : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
