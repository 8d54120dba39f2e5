/** Longer than a label, with what would turn its neighbours around, what a page would draw, and a family of four. */
export const ODD_LABEL = `\u202e<b>Ada</b> 👨‍👩‍👧‍👦 ${'x'.repeat(300)}`;

/** What is kept of it: sixty of what a reader takes for one character. */
export const ODD_KEPT = `<b>Ada</b> 👨‍👩‍👧‍👦 ${'x'.repeat(47)}`;
