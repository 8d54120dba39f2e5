import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Heading } from '../../../../components/heading';
import type { PageProps } from '../page-props';

export interface LaterProps extends PageProps {
  title: string;
  why: string;
  /** The same function each time: it is called once. */
  load(): Promise<ComponentType<PageProps>>;
}

/** A section that is loaded when the person comes to it; its title is there at once. */
export function Later({ title, why, load, ...props }: LaterProps) {
  const [Section, setSection] = useState<ComponentType<PageProps> | null>(null);
  useEffect(() => void load().then((loaded) => setSection(() => loaded)), [load]);
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
