import { useEffect, useState } from 'preact/hooks';

/**
 * Tells people who hear the page which step has come when a field has taken the focus from its title. It stands after
 * the card, so that the card has given the focus before.
 */
export function ToldStep({ step }: { step: string }) {
  const [title, setTitle] = useState('');
  useEffect(() => setTitle(inField() ? titleInSight() : ''), [step]);
  return (
    <p class="vh" role="status">
      {title}
    </p>
  );
}

const inField = (): boolean => document.activeElement instanceof HTMLInputElement;

const titleInSight = (): string =>
  document.activeElement?.closest('.flow')?.querySelector('h1')?.textContent ?? '';
