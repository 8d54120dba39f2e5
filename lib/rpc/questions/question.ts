import * as z from 'zod/mini';

/** Our pages, as far as they may ask anything. */
export type Page = 'popup' | 'options';

/** One line of the table: who may ask it, about what, and what is answered. */
export interface Question<Who extends Page, About, Answer> {
  pages: readonly Who[];
  about: z.ZodMiniType<About>;
  /** Never there: it names the answer's type for both sides. */
  answer?: Answer;
}

/** A question about one plain object of exactly these fields; unless `answers` says more, the answer is that it is done. */
export function question<Who extends Page, Shape extends z.core.$ZodShape>(
  pages: readonly Who[],
  shape: Shape,
) {
  const about = z.strictObject(shape);
  return {
    answers: <Answer = null>(): Question<Who, z.infer<typeof about>, Answer> => ({ pages, about }),
  };
}
