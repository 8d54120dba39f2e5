/** A fetch that sends nothing once it is not open any more; it ends as if it had been called off. */
export const fetchWhile =
  (isOpen: () => boolean, send: typeof fetch): typeof fetch =>
  (input, init) =>
    isOpen() ? send(input, init) : Promise.reject(new DOMException('closed', 'AbortError'));
