import type { ComponentChildren } from 'preact';
import './card.css';

/** A raised plane that holds settings or facts that belong together. */
export const Card = ({ children }: { children: ComponentChildren }) => <div class="card">{children}</div>;
