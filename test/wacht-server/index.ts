export { cookieFetch } from './cookie-fetch';
export { DEMO, seedDemo } from './demo';
export type { Fault, FaultKind, Hold } from './fault-spec';
export type { LoggedRequest } from './log';
export { createWachtServer } from './server';
export type {
  Barred,
  DeploymentControl,
  DeploymentSettings,
  DeploymentSpec,
  Dialect,
  OrganizationSpec,
  PersonSpec,
  SessionStart,
  SessionTruth,
  WachtServer,
  WachtServerOptions,
} from './spec';
