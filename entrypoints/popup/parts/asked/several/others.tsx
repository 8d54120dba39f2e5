import { LongList } from '../../../../../components/long-list';
import { Environment } from '../../../../../components/marks/environment';
import { Tile } from '../../../../../components/marks/tile';
import { Reveal } from '../../../../../components/reveal';
import { words } from '../../../../../lib/i18n/words';
import type { AppFace } from '../../../../../lib/session/view';
import { type OneList, oneList } from '../../../state/several/one-list';
import type { OtherApp, Stop } from '../../../state/several/stops';
import type { ListedProps } from '../../part-props';
import { headId } from './head-id';
import { LookAround } from './look-around';
import { StopRow } from './stop-row';

/** The other apps under the accounts of the one in front; or everybody who was found, once something is typed. */
export const Others = (props: ListedProps) => {
  const { state } = props;
  const list = oneList(state);
  const { stop, option, others, areFolded } = list;
  return (
    <>
      {areFolded && (
        <div class="sub-head" role="presentation">
          {words('popup.otherApps')}
        </div>
      )}
      {areFolded || others.length === 0 ? (
        <Stops {...props} list={list} stops={list.stops} />
      ) : (
        others.map((app) => <Group key={app.summary.face.origin} {...props} list={list} of={app} />)
      )}
      <Reveal id={stop && state.pointed === null ? option : undefined} />
      <LookAround {...props} />
    </>
  );
};

interface StopsProps extends ListedProps {
  list: OneList;
  stops: Stop[];
}

/** So many are all drawn where the accounts in front are drawn, too, and where they are not. */
const FEW = 12;
const MANY = 60;

const Stops = (props: StopsProps) => {
  const { list, stops, later } = props;
  const { found, stop } = list;
  const isAlone = props.state.typed !== '';
  const before = found.length + (stops[0] ? list.stops.indexOf(stops[0]) : 0);
  return (
    <LongList
      items={stops.map((each, at) => ({ each, at }))}
      most={isAlone ? MANY : FEW}
      kept={stop ? [stops.indexOf(stop)] : []}
      Excerpt={later?.Excerpt}
      draw={({ each, at }) => <StopRow {...props} key={keyOf(each)} stop={each} at={before + at} />}
    />
  );
};

const keyOf = ({ face, row }: Stop): string => `${face.origin} ${row?.key}`;

/** The accounts of one app under its name. */
const Group = ({ of, ...props }: ListedProps & { list: OneList; of: OtherApp }) => {
  const { summary, accounts, own } = of;
  const id = headId(summary.face.origin);
  if (own) return <Stops {...props} stops={[own]} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of options holds no fieldset.
    <div role="group" aria-labelledby={id}>
      <AppHead id={id} face={summary.face} />
      <Stops {...props} stops={accounts} />
    </div>
  );
};

const AppHead = ({ id, face: { name, hue, mode } }: { id: string; face: AppFace }) => (
  <div class="app-head" role="presentation" id={id}>
    <Tile name={name} hue={hue} />
    <bdi class="trim">{name}</bdi>
    <Environment mode={mode} />
  </div>
);
