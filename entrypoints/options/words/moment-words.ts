/** When something was, by day and minute, as the reader's language says it; the last two days by name. */
export function momentWords(at: number, { now, language }: { now: number; language: string }): string {
  const days = Math.round((dayOf(now) - dayOf(at)) / DAY);
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at);
  if (days !== 0 && days !== 1) return dateWords(at, { now, language });
  const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
  const [first = '', ...rest] = day;
  return `${first.toLocaleUpperCase(language)}${rest.join('')} ${time}`;
}

const DAY = 24 * 3_600_000;

/** Its midnight here: a day may have 23 or 25 hours. */
const dayOf = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0);

function dateWords(at: number, { now, language }: { now: number; language: string }): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...(!isThisYear && { year: 'numeric' }),
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
