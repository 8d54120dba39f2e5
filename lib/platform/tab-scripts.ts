/*
 * Run within the page, in a world of their own: each of them stands alone.
 */

/** When this document began, and whether somebody has typed into a form of it that was not sent. */
export function lookAtDocument() {
  const fieldsIn = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches('input:not([type=hidden]), textarea, select') ? [element] : []),
      ...(element.shadowRoot ? fieldsIn(element.shadowRoot) : []),
    ]);
  // Frameworks write what is typed into the default as well: then only the browser knows who has changed it.
  const isTouched = (field: Element) => field.matches(':user-valid, :user-invalid') || field === focused();
  const focused = (root: DocumentOrShadowRoot = document): Element | null => {
    const inner = root.activeElement?.shadowRoot;
    return inner ? focused(inner) : root.activeElement;
  };
  const isFilled = (field: Element): boolean => {
    if (field instanceof HTMLSelectElement) return isTouched(field);
    if (field instanceof HTMLTextAreaElement)
      return field.value !== '' && (isTouched(field) || field.value !== field.defaultValue);
    if (!(field instanceof HTMLInputElement) || /^(?:button|submit|reset|image)$/.test(field.type))
      return false;
    if (/^(?:checkbox|radio)$/.test(field.type)) return field.checked !== field.defaultChecked;
    return field.value !== '' && (isTouched(field) || field.value !== field.defaultValue);
  };
  const isWriting = () => {
    const element = focused();
    return element instanceof HTMLElement && element.isContentEditable && element.innerText.trim() !== '';
  };
  return { began: performance.timeOrigin, isTyped: isWriting() || fieldsIn(document).some(isFilled) };
}

/** Whether the page would stop whoever leaves it. It is asked as the browser does it, right before it is left. */
export function asksBeforeLeaving(): boolean {
  const event = document.createEvent('BeforeUnloadEvent');
  event.initEvent('beforeunload', false, true);
  return !dispatchEvent(event) || ![undefined, ''].includes(Reflect.get(event, 'returnValue'));
}
