import { Card } from '../../../components/card';
import { words } from '../../../lib/i18n/words';
import './about-section.css';
import { Heading } from '../../../components/heading';

const LINES = ['line1', 'line2', 'line3', 'line4', 'line5'] as const;

/** Which version this is, and its privacy in five lines. */
export const AboutSection = ({ version }: { version: string }) => (
  <>
    <header>
      <div>
        <Heading text={words('options.nav.about')} />
        <p>
          {words('extName')} · {words('options.about.version', { version })}
        </p>
      </div>
    </header>
    <h2>{words('options.about.privacy')}</h2>
    <Card>
      <ul class="promises">
        {LINES.map((line) => (
          <li key={line}>{words(`options.about.${line}`)}</li>
        ))}
      </ul>
    </Card>
  </>
);
