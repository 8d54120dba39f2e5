import { failureSentence } from '../../../../../components/words/failure-sentence';
import { language, words } from '../../../../../lib/i18n/words';
import type { RequestLine } from '../../../../../lib/session/developer/request-line';
import type { AppFace } from '../../../../../lib/session/view';
import { failedFrom } from '../../../state/drawer/failed-from';
import { secondWords } from '../../../words/drawer-words';
import type { PartProps } from './part-props';
import './requests.css';

/** What the app was asked last, and why it came to nothing where it did. */
export const RequestsPart = ({ drawer, deeds, face, version }: PartProps) => (
  <>
    <p>{words('developer.requestsWhy')}</p>
    <div>
      <button type="button" class="btn plain sm" onClick={() => deeds.turnTo('requests')}>
        {words('developer.readAgain')}
      </button>
    </div>
    {drawer.requests?.length === 0 && <p>{words('developer.requestsNone')}</p>}
    {drawer.requests && drawer.requests.length > 0 && <Lines lines={drawer.requests} face={face} />}
    <div class="save-report">
      <button
        type="button"
        class="btn plain sm"
        onClick={() => deeds.saveReport({ version, browser: navigator.userAgent })}
      >
        {words('developer.save')}
      </button>
      <p class="tip">{words('developer.saveWhy')}</p>
    </div>
  </>
);

const Lines = ({ lines, face }: { lines: readonly RequestLine[]; face: AppFace }) => (
  <table class="requests">
    <thead class="vh">
      <tr>
        <th scope="col">{words('developer.when')}</th>
        <th scope="col">{words('developer.what')}</th>
        <th scope="col">{words('developer.outcome')}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line, at) => (
        // Nothing else tells two of them apart.
        <tr key={`${line.at} ${at}`} class={line.problem ? 'is-bad' : undefined}>
          <td>{secondWords(line.at, { now: lines[0]?.at ?? line.at, language: language() })}</td>
          <td>
            <bdi dir="ltr">
              {line.method} {line.path}
            </bdi>
            {line.problem !== null && <span>{failureSentence(failedFrom(line), face.name)}</span>}
          </td>
          <td>
            <bdi dir="ltr">{line.code ?? line.status ?? words('developer.noAnswer')}</bdi>
            <span>{words('developer.took', { ms: line.took })}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
