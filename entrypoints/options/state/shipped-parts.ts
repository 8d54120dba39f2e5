/** A work of somebody else that was bundled. */
export interface ShippedPart {
  name: string;
  version: string;
  license: string;
}

/** What the notices of a package name, as the build writes them: under each rule a name, a version and its license. */
export const partsIn = (notices: string): ShippedPart[] =>
  [...notices.matchAll(/^-{80}\n(.+) (\S+) \((.+)\)$/gm)].map(
    ([, name = '', version = '', license = '']) => ({
      name,
      version,
      license,
    }),
  );
