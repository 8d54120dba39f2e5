import { createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Keys } from './keys';
import type { Deployment } from './store';

/** What is not remembered: the hands a deployment is given, how it was ordered, and keys as objects. */
type Given = 'spec' | 'traits' | 'faults' | 'now' | 'newId' | 'sent' | 'keys';

interface Memory {
  version: 1;
  deployment: Omit<Deployment, Given>;
  keys: { id: string; private: JsonWebKey };
}

/** One record, so that what two people share (an organization) is one thing again when it is read. */
export function remember(deployment: Deployment): Buffer {
  const { spec, traits, faults, now, newId, sent, keys, ...remembered } = deployment;
  const memory: Memory = {
    version: 1,
    deployment: remembered,
    keys: { id: keys.id, private: keys.privateKey.export({ format: 'jwk' }) },
  };
  return serialize(memory);
}

/** Into the objects that are there: others hold on to settings and outbox. */
export function recall(deployment: Deployment, bytes: Buffer): void {
  const { deployment: remembered, keys } = read(bytes);
  const { settings, outbox, ...rest } = remembered;
  Object.assign(deployment, rest, { keys: keysFrom(keys) });
  Object.assign(deployment.settings, settings);
  deployment.outbox.splice(0, Number.POSITIVE_INFINITY, ...outbox);
}

function read(bytes: Buffer): Memory {
  const memory: unknown = deserialize(bytes);
  if (!isMemory(memory)) throw new Error('not the memory of a local Wacht of this version');
  return memory;
}

const isMemory = (value: unknown): value is Memory =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1;

function keysFrom({ id, private: jwk }: Memory['keys']): Keys {
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  const { kty, crv, x, y } = jwk;
  return {
    id,
    privateKey,
    publicKey: createPublicKey(privateKey),
    jwk: { kty, crv, x, y, kid: id, alg: 'ES256', use: 'sig' },
  };
}
