/** As much of a document as Preact needs to paint in: words can be read from it, and what it shows can be clicked. */
export class SmallNode {
  readonly nodeType: number;
  readonly ownerDocument = SMALL_DOCUMENT;
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml';
  readonly style = { setProperty: () => undefined };
  readonly childNodes: SmallNode[] = [];
  parentNode: SmallNode | null = null;
  checked = false;
  readonly #attributes = new Map<string, string>();
  readonly #listeners = new Map<string, (event: object) => void>();

  constructor(
    readonly localName: string,
    public data = '',
  ) {
    this.nodeType = localName === '' ? 3 : 1;
  }

  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): SmallNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  insertBefore(node: SmallNode, before: SmallNode | null): SmallNode {
    node.parentNode?.removeChild(node);
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild(node: SmallNode): SmallNode {
    return this.insertBefore(node, null);
  }

  removeChild(node: SmallNode): SmallNode {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  getAttribute(name: string): string {
    return this.#attributes.get(name) ?? '';
  }

  addEventListener(type: string, listener: (event: object) => void): void {
    this.#listeners.set(type, listener);
  }

  removeEventListener(type: string): void {
    this.#listeners.delete(type);
  }

  focus(): void {}

  /** With what a person has typed, where it is a field. */
  text(): string {
    return [this.data, this.getAttribute('value'), ...this.childNodes.map((child) => child.text())].join(' ');
  }

  /** Itself and all below it, in the order in which they are read. */
  all(): SmallNode[] {
    return [this, ...this.childNodes.flatMap((child) => child.all())];
  }

  within(classes: ReadonlySet<string>): SmallNode | null {
    const own = this.getAttribute('class').split(' ');
    return own.some((each) => classes.has(each)) ? this : (this.parentNode?.within(classes) ?? null);
  }

  get isControl(): boolean {
    return this.#listeners.has('click') || this.#listeners.has('submit');
  }

  /** As a person does; a switch has changed already when it is heard. */
  press(): void {
    if (this.localName === 'input') this.checked = !this.checked;
    const event = { currentTarget: this, preventDefault: () => undefined };
    for (const type of ['click', 'submit']) this.#listeners.get(type)?.call(this, { ...event, type });
  }
}

const SMALL_DOCUMENT = {
  createElementNS: (_space: string, name: string) => new SmallNode(name),
  createTextNode: (data: string) => new SmallNode('', data),
};
