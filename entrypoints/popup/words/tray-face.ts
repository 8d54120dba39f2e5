import type { IconName } from '../../../components/marks/icon';
import type { Intent } from '../state/intent';

/** What the tray shows and what its buttons ask for. */
export interface TrayFace {
  icon: IconName;
  title: string;
  line?: string;
  /** What is spoken in place of a line that changes every second. */
  spoken?: string;
  tone?: 'caution' | 'danger' | 'go';
  /** It stops the person, and is spoken at once. */
  alert?: boolean;
  /** The line is an address. */
  host?: boolean;
  button?: TrayButton;
  /** Stands beside the button, and is quieter. */
  other?: TrayButton;
  /** A habit that can be made of what the button does; ticked, it does so at once. */
  tick?: Pick<TrayButton, 'word' | 'intent'>;
  /** What the cross asks for. */
  close?: Intent;
}

export interface TrayButton {
  word: string;
  intent: Intent;
  look?: 'primary' | 'quiet';
  icon?: IconName;
  /** The key that does the same. */
  cap?: string;
}
