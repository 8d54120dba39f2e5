import { useId } from 'preact/hooks';
import { isolated, language, words } from '../../../../../lib/i18n/words';
import { type Compared, compared } from '../../../state/drawer/differing';
import type { HeldToken } from '../../../state/drawer/drawer-state';
import { serverNow } from '../../../state/drawer/token-times';
import { plainly } from '../../../words/claim-words';
import { secondWords } from '../../../words/drawer-words';
import { Note } from './note';
import type { PartProps } from './part-props';
import './compare.css';

/** The newest token beside another one that is still here: what they say differently, and nothing else. */
export function ComparePart({ drawer, deeds }: PartProps) {
  const [newest, ...others] = drawer.tokens;
  const other = others.find(({ at }) => at === drawer.against) ?? others[0];
  if (!newest || !other) return <p>{words('developer.compareNone')}</p>;
  const name = isolated(other.who.name);
  return (
    <>
      <dl class="pair">
        <dt>{words('developer.newest')}</dt>
        <dd>{pairWords(newest, drawer.now)}</dd>
      </dl>
      <WithWhich others={others} other={other} now={drawer.now} onChoose={deeds.compareWith} />
      {newest.said && other.said ? (
        <Differences of={compared(newest.said, other.said)} sides={[sideWords(newest), sideWords(other)]} />
      ) : (
        <p>{words('developer.compareUnread')}</p>
      )}
      {other.token === null && (
        <Note
          look="plain"
          title={words('developer.compareAge', { name, time: timeOf(other, drawer.now) })}
          line={words('developer.compareAgeWhy', { name })}
        />
      )}
    </>
  );
}

interface WithWhichProps {
  others: HeldToken[];
  other: HeldToken;
  now: number;
  onChoose(at: number): void;
}

function WithWhich({ others, other, now, onChoose }: WithWhichProps) {
  const id = useId();
  return (
    <div class="with-which">
      <label for={id}>{words('developer.with')}</label>
      <select id={id} value={other.at} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {others.map((each) => (
          <option key={each.at} value={each.at}>
            {pairWords(each, now)}
          </option>
        ))}
      </select>
    </div>
  );
}

const pairWords = (held: HeldToken, now: number): string =>
  words('developer.pairOf', {
    name: isolated(held.who.name),
    template: isolated(held.template),
    time: timeOf(held, now),
  });

const timeOf = (held: HeldToken, now: number): string =>
  secondWords(serverNow(held, held.at), { now: serverNow(held, now), language: language() });

/** What stands over a column. */
const sideWords = ({ who, template }: HeldToken): string => `${isolated(who.name)} · ${isolated(template)}`;

interface DifferencesProps {
  of: Compared;
  sides: [one: string, other: string];
}

const Differences = ({ of: { differing, same }, sides }: DifferencesProps) => (
  <>
    {differing.length === 0 ? (
      <p>{words('developer.compareAlike')}</p>
    ) : (
      <Table differing={differing} sides={sides} />
    )}
    {same.length > 0 && (
      <details>
        <summary>{words('developer.compareSame', same.length)}</summary>
        <p class="same">{same.map(plainly).join(', ')}</p>
      </details>
    )}
  </>
);

const Table = ({ differing, sides }: Pick<Compared, 'differing'> & Pick<DifferencesProps, 'sides'>) => (
  <table class="compare">
    <thead>
      <tr>
        <th scope="col">{words('developer.claim')}</th>
        {sides.map((side, at) => (
          <th scope="col" key={at}>
            {side}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {differing.map(({ name, one, other }) => (
        <tr key={name}>
          <th scope="row">{plainly(name)}</th>
          <td dir="ltr">{one === null ? '–' : plainly(one)}</td>
          <td dir="ltr">{other === null ? '–' : plainly(other)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
