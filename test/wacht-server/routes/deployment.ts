import { Hono } from 'hono';
import type { Door } from '../call';
import { bare, success, textError } from '../envelope';
import { deploymentView, uiSettingsView } from '../views/deployment-view';

/** Sections 4.2.1 and 4.2.2; the well-known paths touch no session. */
export const deploymentRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .get('/deployment', ({ env: { call } }) => success(call, deploymentView(call.deployment, call.url)))
    .get('/.well-known/meta', ({ env: { call } }) => {
      if (!call.deployment.settings.tellsMeta) return textError(call, 404, 'Resource does not exist');
      const settings = uiSettingsView(call.deployment, call.url);
      return call.deployment.traits.bareMeta ? bare(call, settings) : success(call, settings);
    })
    .get('/.well-known/jwk', ({ env: { call } }) => success(call, call.deployment.keys.jwk))
    .get('/.well-known/jwks.json', ({ env: { call } }) => bare(call, { keys: [call.deployment.keys.jwk] }));
