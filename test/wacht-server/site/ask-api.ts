import type { Hono } from 'hono';
import { createApi } from '../api';
import { grantToken } from '../auth/challenge';
import type { Door } from '../call';
import type { Traits } from '../dialect';
import { apiHostWithPort } from '../presented';
import type { Visit } from './visit';

interface Question {
  path: string;
  query?: Record<string, string>;
  form?: Record<string, string>;
}

export interface ApiReply {
  status: number;
  message: string;
  errors: { code: string; message: string }[];
  /** Text fields of `data`. */
  data: Record<string, string>;
  /** The reply as it came. */
  text: string;
}

const apis = new Map<Traits, Hono<Door>>();

function apiOf(traits: Traits): Hono<Door> {
  const known = apis.get(traits) ?? createApi(traits);
  apis.set(traits, known);
  return known;
}

/** Posts to the API in the visitor's session as the script of a page would, its challenge solved; empty fields stay out. */
export async function askApi(visit: Visit, { path, query = {}, form = {} }: Question): Promise<ApiReply> {
  const { call, session } = visit;
  const { deployment, request } = call;
  const url = new URL(path, `${call.url.protocol}//${apiHostWithPort(deployment, call.url)}`);
  for (const [name, value] of given(query)) url.searchParams.set(name, value);
  const body = { ...Object.fromEntries(given(form)), challenge_token: grantToken(deployment) };
  const origin = request.headers.get('origin') ?? call.url.origin;
  const asked = new Request(url, { method: 'POST', headers: { origin }, body: new URLSearchParams(body) });
  const reply = await apiOf(deployment.traits).fetch(asked, {
    call: { ...call, request: asked, url, form: body, session },
  });
  return readReply(reply.status, await reply.text());
}

const given = (fields: Record<string, string>): [string, string][] =>
  Object.entries(fields).filter(([, value]) => value !== '');

function readReply(status: number, text: string): ApiReply {
  const reply: unknown = JSON.parse(text);
  const errors = Object.values(partOf(reply, 'errors')).map((error) => textsOf(error));
  return {
    status,
    message: textsOf(reply).message ?? '',
    errors: errors.map(({ code = '', message = '' }) => ({ code, message })),
    data: textsOf(partOf(reply, 'data')),
    text,
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function partOf(value: unknown, name: string): object {
  const part: unknown = isObject(value) ? Reflect.get(value, name) : null;
  return isObject(part) ? part : {};
}

function textsOf(value: unknown): Record<string, string> {
  const entries: [string, unknown][] = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([name, entry]) => (typeof entry === 'string' ? [[name, entry]] : [])),
  );
}
