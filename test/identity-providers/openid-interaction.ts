import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { InteractionResults } from 'oidc-provider';
import { type Engine, grantKey } from './openid-engine';
import type { Brand } from './openid-page';
import { consentPage, errorPage, loginPage } from './openid-pages';
import type { OpenIdPerson } from './openid-people';

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

export interface Desk {
  brand: Brand;
  engine: Engine;
  people: Map<string, OpenIdPerson>;
}

type Details = Awaited<ReturnType<Engine['provider']['interactionDetails']>>;

/** Shows who it could be, or what the app wants to know; a press of a button leads on. */
export async function interact(desk: Desk, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const details = await findDetails(desk, exchange);
  if (!details) return write(response, 400, await errorPage(desk.brand, 'This page has expired.'));
  if (request.method !== 'POST') return write(response, 200, await pageFor(desk, details));
  const choice = new URLSearchParams(await text(request)).get('choice') ?? '';
  const result = await resultOf(desk, details, choice);
  if (!result) return write(response, 400, await pageFor(desk, details));
  await desk.engine.provider.interactionFinished(request, response, result);
}

/** Null for an interaction that is over, or another browser's. */
async function findDetails({ engine }: Desk, { request, response }: Exchange): Promise<Details | null> {
  try {
    return await engine.provider.interactionDetails(request, response);
  } catch {
    return null;
  }
}

async function pageFor(
  { brand, engine, people }: Desk,
  { prompt, params, session }: Details,
): Promise<string> {
  const client = await engine.provider.Client.find(String(params.client_id));
  const app = client?.clientName ?? 'the app';
  const person = people.get(session?.accountId ?? '');
  return prompt.name === 'login' || !person
    ? loginPage(brand, app, [...people.values()])
    : consentPage(brand, app, person);
}

/** What a button means; null when this page has no such button. */
async function resultOf(desk: Desk, details: Details, choice: string): Promise<InteractionResults | null> {
  const { name } = desk.brand;
  if (choice === 'cancel')
    return { error: 'access_denied', error_description: `You cancelled the sign-in at ${name}.` };
  if (choice === 'fail')
    return {
      error: 'temporarily_unavailable',
      error_description: `${name} cannot sign anybody in right now.`,
    };
  if (details.prompt.name === 'login') return login(desk, choice);
  return choice === 'allow' ? consent(desk, details) : null;
}

function login({ people }: Desk, choice: string): InteractionResults | null {
  const person = people.get(/^person:(.+)$/.exec(choice)?.[1] ?? '');
  return person ? { login: { accountId: person.subject } } : null;
}

async function consent({ engine }: Desk, { params, session }: Details): Promise<InteractionResults | null> {
  const accountId = session?.accountId;
  if (accountId === undefined) return null;
  const clientId = String(params.client_id);
  const grant = new engine.provider.Grant({ accountId, clientId });
  grant.addOIDCScope(String(params.scope));
  const grantId = await grant.save();
  engine.grants.set(grantKey(accountId, clientId), grantId);
  return { consent: { grantId } };
}

export function write(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page);
}
