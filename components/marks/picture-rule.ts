/** Puts a picture on discs in place of their letters, as a rule of CSS: the discs themselves know nothing of it. */
export const pictureRule = (discs: string, image: string): string =>
  `${discs}{background:url("${image}") center/cover;font-size:0}`;
