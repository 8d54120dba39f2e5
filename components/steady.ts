import { Component, type ComponentChild } from 'preact';

/** A component that is drawn again only when something that it is given is no longer the same. */
export const steady = <Props extends object>(draw: (props: Readonly<Props>) => ComponentChild) =>
  class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !isSame(this.props, next);
    }
    override render(): ComponentChild {
      return draw(this.props);
    }
  };

/** All that one has the other has, too: what is left out in one of them is seen from its side. */
const isSame = (one: object, other: object): boolean => holds(one, other) && holds(other, one);

const holds = (one: object, other: object): boolean =>
  Object.entries(one).every(([name, value]) => Reflect.get(other, name) === value);
