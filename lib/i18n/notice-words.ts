import type { Notice } from '../session/kept/notice';
import type { Refusal } from '../session/reach/refusal';
import { isolated, words } from './words';

/** What a notification says. */
export function noticeWords(notice: Notice, refusalWords: (refusal: Refusal) => string) {
  if (notice.kind === 'refused')
    return { title: words('notice.refused'), message: refusalWords(notice.refusal) };
  const app = isolated(notice.app);
  return {
    title: words(`notice.${notice.kind}`, notice.count, { app }),
    message: words(`notice.${notice.kind}Then`),
  };
}
