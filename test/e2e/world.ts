import {
  createCertificate,
  createWachtServer,
  DEMO,
  type DeploymentControl,
  type DeploymentSpec,
  seedDemo,
  type WachtServer,
} from '../wacht-server';

/** One app of the local Wacht, with the addresses that a browser uses for it. */
export interface App {
  name: string;
  /** API host with its port, as a person types it. */
  host: string;
  /** Address of the API. */
  api: string;
  /** Its own pages. */
  site: string;
  /** Host of its hosted pages, without port. */
  portalHost: string;
  apiHost: string;
  control: DeploymentControl;
  /** User ids by e-mail address. */
  people: Record<string, string>;
}

export interface World {
  server: WachtServer;
  port: number;
  /** Where it answers by https; null when it does not. */
  securePort: number | null;
  fieldnote: App;
  halyard: App;
  /** The staging one. */
  orrery: App;
  /** A staging app whose host folds into the name of the other one's; it has no people of its own. */
  folded: App;
  close(): Promise<void>;
}

/** Its pages keep their token under the same cookie name as those of `frontend.orrery.localhost` (section 2.3). */
const FOLDED: DeploymentSpec = {
  apiHost: 'frontend-orrery.localhost',
  siteHost: 'folded.localhost',
  name: 'Folded',
  mode: 'staging',
  dialect: 'go26-latest',
};

/** With `secure` the apps are told by their https addresses, behind a certificate that nobody has signed. */
export async function openWorld({ secure = false, portal = false } = {}): Promise<World> {
  const deployments = [...DEMO.deployments, FOLDED].map((spec) =>
    portal && spec.mode === 'staging' ? { ...spec, portalHost: `accounts.${spec.siteHost}` } : spec,
  );
  const server = createWachtServer({ ...DEMO, deployments });
  const seeded = seedDemo(server);
  const sites = deployments.map(({ siteHost }) => siteHost);
  const { port, securePort, close } = await server.listen(
    0,
    secure ? { tls: await createCertificate(sites) } : {},
  );
  const at = (host: string) =>
    securePort === null ? `http://${host}:${port}` : `https://${host}:${securePort}`;

  function app(name: string): App {
    const spec = deployments.find((each) => each.name === name);
    if (!spec) throw new Error(`the demo has no ${name}`);
    const { apiHost, siteHost, portalHost = siteHost } = spec;
    return {
      name,
      apiHost,
      host: new URL(at(apiHost)).host,
      api: at(apiHost),
      site: at(siteHost),
      portalHost,
      control: server.deployment(apiHost),
      people: seeded[apiHost] ?? {},
    };
  }

  return {
    server,
    port,
    securePort,
    fieldnote: app('Fieldnote'),
    halyard: app('Halyard'),
    orrery: app('Orrery'),
    folded: app('Folded'),
    close,
  };
}
