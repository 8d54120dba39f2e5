import type { ComponentType } from 'preact';
import { Heading } from '../../../../components/heading';
import type { PageProps } from '../page-props';
import { useLoaded } from './use-loaded';

export interface LaterProps extends PageProps {
  title: string;
  why: string;
  /** The same function each time: it is called once. */
  load(): Promise<ComponentType<PageProps>>;
}

/** A section that is loaded when the person comes to it; its title is there at once. */
export function Later({ title, why, load, ...props }: LaterProps) {
  const Section = useLoaded(load);
  return (
    <>
      <header>
        <div>
          <Heading text={title} />
          <p>{why}</p>
        </div>
      </header>
      {Section ? <Section {...props} /> : <div data-coming />}
    </>
  );
}
