import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import { plainName } from '../../session/plain-text';
import { calledText, id, list, part } from './field';

const place = lazy(() => z.object({ id: id(), name: calledText() }));
const role = lazy(() => z.object({ name: calledText() }));

/** A membership as a sign-in and the lists of section 4.9 carry it; only ids and roles are sure to be there. */
export const membership = lazy(() =>
  z.object({
    id: id(),
    organization_id: id(),
    organization_membership_id: id(),
    workspace_id: id(),
    organization: part(place()),
    workspace: part(place()),
    roles: list(role()),
  }),
);

export type Membership = z.output<ReturnType<typeof membership>>;

/** Names of the roles, or null when there are none. */
export function roleNames({ roles }: Membership): string | null {
  const names = roles.map(({ name }) => name).filter((name) => name !== '');
  return names.length === 0 ? null : plainName(names.join(', '));
}
