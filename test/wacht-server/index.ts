export { cookieFetch } from './cookie-fetch';
export { DEMO, seedDemo } from './demo';
export { createWachtServer } from './server';
export type {
  Barred,
  DeploymentControl,
  DeploymentSettings,
  DeploymentSpec,
  Dialect,
  Fault,
  FaultKind,
  Hold,
  LoggedRequest,
  OrganizationSpec,
  PersonSpec,
  SessionStart,
  SessionTruth,
  WachtServer,
  WachtServerOptions,
} from './spec';
