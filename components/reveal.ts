import { Component } from 'preact';

export interface RevealProps {
  id: string | undefined;
}

/** Brings an element into view when it is another one than before: the first frame begins where the list does. */
export class Reveal extends Component<RevealProps> {
  override componentDidUpdate(before: RevealProps): void {
    const { id } = this.props;
    if (id !== undefined && id !== before.id)
      document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }
  override render(): null {
    return null;
  }
}
