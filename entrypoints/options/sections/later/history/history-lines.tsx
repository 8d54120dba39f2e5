import { language, words } from '../../../../../lib/i18n/words';
import type { HistoryLine } from '../../../../../lib/session/kept/history';
import type { HistoryDeeds } from '../../../deeds/history-deeds';
import { linesFound } from '../../../state/history-filter';
import { findApp, type OptionsState } from '../../../state/state';
import { countWords } from '../../../words/count-words';
import { madeActiveWords } from '../../../words/made-active-words';
import { momentWords } from '../../../words/moment-words';
import { FilterLine } from '../filter-line';
import '../lines.css';

export interface HistoryLinesProps {
  state: OptionsState;
  deeds: HistoryDeeds;
}

/** The lines that have what the person looks for, the newest of them first. */
export function HistoryLines({ state, deeds }: HistoryLinesProps) {
  const { lines, most } = state.history;
  if (lines === null) return null;
  if (lines.length === 0) return <p class="history-none">{words('options.history.none')}</p>;
  const found = linesFound(state.history, (line) => [
    line.title,
    line.from,
    appName(state, line),
    madeActiveWords(line.by),
  ]);
  return (
    <>
      <FilterLine
        label={words('options.history.filter')}
        typed={state.history.filter}
        found={countWords('lines-found', found.length)}
        onLook={deeds.look}
      />
      <Table state={state} lines={found.slice(0, most)} />
      {found.length > most && (
        <button type="button" class="btn quiet sm history-more" onClick={deeds.showMore}>
          {words('options.history.more')}
        </button>
      )}
    </>
  );
}

const appName = (state: OptionsState, { origin }: HistoryLine): string =>
  findApp(state, origin)?.face.name ?? new URL(origin).host;

const Table = ({ state, lines }: { state: OptionsState; lines: readonly HistoryLine[] }) => (
  <table class="lines history-lines">
    <thead class="vh">
      <tr>
        <th scope="col">{words('options.history.when')}</th>
        <th scope="col">{words('options.history.who')}</th>
        <th scope="col">{words('options.history.how')}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={`${line.origin} ${line.at}`}>
          <td>{momentWords(line.at, { now: state.history.readAt, language: language() })}</td>
          <td>
            <bdi class="history-who">{line.title ?? words('options.history.unknown')}</bdi>
            {' · '}
            <bdi>{appName(state, line)}</bdi>
          </td>
          <td>
            {line.from !== null && (
              <>
                <bdi>{words('options.history.from', { name: line.from })}</bdi>
                {' · '}
              </>
            )}
            {madeActiveWords(line.by)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
