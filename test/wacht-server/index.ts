export { type Certificate, createCertificate } from './certificate';
export { cookieFetch } from './cookie-fetch';
export { DEMO, DEMO_PEOPLE, seedDemo } from './demo/demo';
export { openElsewhere } from './demo/demo-elsewhere';
export { addOrganisations, MERIDIAN_ARTS, QUELL_LABS } from './demo/demo-organisations';
export { addSocialPeople, SOCIAL_PROVIDERS } from './demo/demo-social';
export type { Fault, FaultKind, Hold } from './fault-spec';
export type { LoggedRequest } from './log';
export type { Message, Purpose } from './outbox';
export { createWachtServer } from './server';
export type { DeploymentSettings, Factor, SsoConnection } from './settings';
export type {
  Barred,
  CreatedPasskey,
  DeploymentControl,
  DeploymentSpec,
  Dialect,
  InvitationSpec,
  Listening,
  OrganizationSpec,
  PasskeySpec,
  PersonSpec,
  ProviderControl,
  SecondFactorSpec,
  SessionStart,
  SessionTruth,
  TicketSpec,
  WachtServer,
  WachtServerOptions,
} from './spec';
