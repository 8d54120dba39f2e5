import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** An app that may ask a provider who somebody is. */
export interface OpenIdClient {
  id: string;
  secret: string;
  /** As the consent page calls it. */
  name: string;
  redirectUris: string[];
}

/** Sessions, codes and grants of one provider, in memory; clients are looked up anew each time. */
export function createOpenIdStore(clients: () => OpenIdClient[]): AdapterFactory {
  const kept = new Map<string, AdapterPayload>();
  return (model) => (model === 'Client' ? clientsAsStore(clients) : modelStore(kept, model));
}

const nothing = async (): Promise<undefined> => undefined;

function modelStore(kept: Map<string, AdapterPayload>, model: string): Adapter {
  const key = (id: string): string => `${model} ${id}`;
  return {
    upsert: async (id, payload) => void kept.set(key(id), payload),
    find: async (id) => kept.get(key(id)),
    findByUid: async (uid) => [...kept.values()].find((payload) => payload.uid === uid),
    findByUserCode: nothing,
    consume: async (id) => {
      const payload = kept.get(key(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void kept.delete(key(id)),
    revokeByGrantId: async (grantId) => {
      for (const [name, payload] of kept) if (payload.grantId === grantId) kept.delete(name);
    },
  };
}

const clientsAsStore = (clients: () => OpenIdClient[]): Adapter => ({
  upsert: nothing,
  find: async (id) => {
    const client = clients().find((known) => known.id === id);
    return client && metadataOf(client);
  },
  findByUid: nothing,
  findByUserCode: nothing,
  consume: nothing,
  destroy: nothing,
  revokeByGrantId: nothing,
});

const metadataOf = ({ id, secret, name, redirectUris }: OpenIdClient): AdapterPayload => ({
  client_id: id,
  client_secret: secret,
  client_name: name,
  redirect_uris: redirectUris,
  token_endpoint_auth_method: 'client_secret_post',
});
