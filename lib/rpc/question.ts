/** How a question travels from a page to the worker. */
export interface Envelope {
  question: string;
  about: unknown;
}
