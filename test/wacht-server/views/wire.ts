import { bareNumber, type Json } from '../raw-json';
import type { Deployment } from '../store';

/** A time as this build writes it: Go with micro- or nanoseconds, the documentation without a fraction. */
export function wireTime({ traits }: Deployment, at: number): string {
  const [whole, millis] = new Date(at).toISOString().slice(0, -1).split('.');
  if (traits.timeFraction === 0) return `${whole}Z`;
  return `${whole}.${(millis ?? '').padEnd(traits.timeFraction, '0')}Z`;
}

/** An id that points to another object: Go-25 writes it as a bare number (section 6). */
export const foreignId = ({ traits }: Deployment, id: string): Json =>
  traits.foreignIds === 'number' ? bareNumber(id) : id;

/** Go leaves false, 0 and the empty list out where the field says `omitempty` (section 6.5). */
export const withoutZero = (group: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries(Object.entries(group).filter(([, value]) => value !== false && value !== 0));
