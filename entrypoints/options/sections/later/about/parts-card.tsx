import { useEffect, useState } from 'preact/hooks';
import { Card } from '../../../../../components/card';
import { Setting } from '../../../../../components/fields/setting';
import { words } from '../../../../../lib/i18n/words';
import { NOTICES, readOwnFile } from '../../../../../lib/platform/own-file';
import { partsIn, type ShippedPart } from '../../../state/shipped-parts';

/** The works of others that were bundled, each with its license; the whole texts are one click away in any case. */
export function PartsCard() {
  const [parts, setParts] = useState<ShippedPart[] | null>(null);
  useEffect(() => void readOwnFile(NOTICES).then((text) => setParts(partsIn(text))), []);
  return (
    <Card>
      <Setting title={words('options.about.parts')}>
        <a class="btn sm" href={NOTICES} target="_blank" rel="noreferrer">
          {words('options.about.licenses')}
        </a>
      </Setting>
      {parts === null ? <div data-coming /> : <Parts parts={parts} />}
    </Card>
  );
}

const Parts = ({ parts }: { parts: ShippedPart[] }) => (
  <ul class="parts" lang="en">
    {parts.map(({ name, version, license }) => (
      <li key={name}>
        <bdi>{name}</bdi>
        <span>{version}</span>
        <span>{license}</span>
      </li>
    ))}
  </ul>
);
