import { html } from 'hono/html';
import { missingOf } from '../auth/fields';
import { personField } from './person-field';
import type { AtStep, Card } from './step-card';
import type { Visit } from './visit';

/** The required fields that the person does not have (section 4.4.6). */
export function profileCard(visit: Visit, { attempt, problem }: AtStep): Card {
  const { deployment, form } = visit.call;
  const person = deployment.people.get(attempt.userId ?? '');
  const missing = person ? missingOf(deployment, person) : [];
  const fields = missing.map((key) => personField(key, { required: true, values: form }));
  return {
    heading: 'A few more details',
    text: `${deployment.spec.name} asks for these before you can go on.`,
    problem,
    ask: {
      path: '/sign-in/step',
      attemptId: attempt.id,
      action: 'profile',
      fields: html`${fields}`,
      button: 'Continue',
    },
  };
}
