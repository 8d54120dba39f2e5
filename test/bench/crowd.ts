import { createWachtServer, type DeploymentControl, type WachtServer } from '../wacht-server';
import { listen } from '../wacht-server/listen';
import { cookieOf, type Seat } from './seat';

/** A local Wacht with apps of any number of people. */
export interface Crowd {
  /** An app with so many people signed in, the first one active; each call has an app of its own. */
  seat(people: number): Seat;
  close(): Promise<void>;
}

/** No person's session, but what a list has to stand. */
const LIMIT = 20_000;

export async function openCrowd(apps: number): Promise<Crowd> {
  const names = Array.from({ length: apps }, (_, index) => `app-${index + 1}`);
  const server = createWachtServer({
    deployments: names.map((name) => ({
      apiHost: `frontend.${name}.localhost`,
      siteHost: `${name}.localhost`,
      name,
      mode: 'production',
      dialect: 'go26-latest',
      settings: { accountLimit: LIMIT },
    })),
  });
  const { port, close } = await listen(terse(server), 0, {});
  return {
    seat: (people) => {
      const name = names.pop();
      if (!name) throw new Error('no app is left');
      const cookie = fill(server.deployment(`frontend.${name}.localhost`), people);
      return {
        origin: `http://frontend.${name}.localhost:${port}`,
        site: `http://${name}.localhost:${port}`,
        apiHost: `frontend.${name}.localhost`,
        mode: 'production',
        cookie: cookieOf(cookie),
      };
    },
    close,
  };
}

function fill(control: DeploymentControl, people: number): string {
  const everybody = Array.from({ length: people }, (_, index) => ({
    userId: control.addPerson({
      firstName: 'Person',
      lastName: String(index + 1),
      email: `person-${index + 1}@crowd.example`,
    }),
  }));
  return control.createSession(everybody).cookie;
}

/** Ten thousand whole people are more than a reply may be long: here each is told in the few fields that a row needs. */
function terse(server: WachtServer): Parameters<typeof listen>[0] {
  return {
    fetch: async (request) => {
      const response = await server.fetch(request);
      if (!new URL(request.url).pathname.startsWith('/session')) return response;
      const body = JSON.parse(await response.text(), fewFields);
      return new Response(JSON.stringify(body), { status: response.status, headers: response.headers });
    },
    providers: { answer: () => false },
  };
}

const OF_USER = new Set(['id', 'first_name', 'last_name', 'primary_email_address', 'email']);

function fewFields(key: string, value: unknown): unknown {
  const isPart = key === 'user' || key === 'primary_email_address';
  if (!isPart || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => OF_USER.has(name)));
}
