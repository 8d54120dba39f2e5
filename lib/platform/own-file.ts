/** The licenses of everything bundled, which the build puts into each package. */
export const NOTICES = '/THIRD-PARTY-NOTICES.txt';

/** A text that lies in the package; empty where it cannot be read. */
export const readOwnFile = async (path: string): Promise<string> =>
  fetch(path).then(
    (file) => file.text(),
    () => '',
  );
