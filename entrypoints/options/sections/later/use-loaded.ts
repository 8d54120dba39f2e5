import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What is loaded when it is first drawn; null until it is there. `load` is the same function each time. */
export function useLoaded<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
  useEffect(() => void load().then((loaded) => setLoaded(() => loaded)), [load]);
  return Loaded;
}
