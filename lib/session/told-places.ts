import type { PlaceChoice } from './types';

/** Where an account can work, as its app tells it. */
export interface ToldPlaces {
  choices: PlaceChoice[];
  /** The users whose places these are, as far as the reply names them: more than one, where they changed meanwhile. */
  people: string[];
}
