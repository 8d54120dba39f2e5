import { backChannelFetch } from './sso-back-channel';

/** The public key that a provider's metadata names, in PEM. Asked for every time: a provider may have begun anew. */
export async function samlKeyOf(metadataUrl: string): Promise<string> {
  const text = await (await backChannelFetch(metadataUrl)).text();
  const der = /<dsig11:DEREncodedKeyValue>([^<]+)</.exec(text)?.[1];
  if (!der) throw new Error(`no key in ${metadataUrl}`);
  const lines = der.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----'].join('\n');
}
