import { html } from 'hono/html';
import type { Call } from '../call';
import { noteName, readCookies } from '../cookies';
import { apiHostWithPort } from '../presented';
import { activeSignIn } from '../sessions';
import { nameOf, personOf, placeOf } from './home';
import { page } from './page';
import type { Visit } from './visit';

/** What a server-rendered page was told of who is active. */
interface Note {
  name: string;
  email: string;
  place: string;
  until: number;
}

export const isRendered = ({ pathname }: URL): boolean => /\/rendered\/?$/.test(pathname);

/** The note that a visitor brings: as long as it lasts, nobody is asked (section 2.6). */
export function noteOf({ deployment, request, url }: Call): Note | null {
  const kept = readCookies(request).get(noteName(apiHostWithPort(deployment, url)));
  if (!kept) return null;
  const note: Note = JSON.parse(Buffer.from(kept, 'base64url').toString());
  return note.until > deployment.now() ? note : null;
}

/** A page of the app as the adapter of its framework makes it: it believes its own cookie until that ends. */
export async function rendered(visit: Visit): Promise<Response> {
  const believed = noteOf(visit.call);
  const note = believed ?? asked(visit);
  const { name, email, place } = note ?? { name: 'Nobody is signed in', email: '', place: '' };
  const body = html`<section><h1 id="who">${name}</h1>
<p class="quiet" id="email">${email}</p><p id="place">${place}</p>
<p id="source">${believed ? 'As this page was told before' : 'As the server was asked just now'}</p></section>`;
  const response = await page(visit, { title: name, body });
  if (note && !believed) response.headers.append('set-cookie', noteLine(visit.call, note));
  return response;
}

function asked(visit: Visit): Note | null {
  const { deployment } = visit.call;
  const active = visit.session && activeSignIn(deployment, visit.session);
  const person = active && personOf(visit, active);
  if (!active || !person) return null;
  const until = deployment.now() + deployment.settings.noteSeconds * 1000;
  return {
    name: nameOf(visit, active),
    email: person.email?.address ?? '',
    place: placeOf(person, active),
    until,
  };
}

function noteLine({ deployment, url }: Call, note: Note): string {
  const value = Buffer.from(JSON.stringify(note)).toString('base64url');
  const life = `Max-Age=${deployment.settings.noteSeconds}`;
  return `${noteName(apiHostWithPort(deployment, url))}=${value}; Path=/; Secure; SameSite=Lax; HttpOnly; ${life}`;
}
