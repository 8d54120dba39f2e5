import { useEffect } from 'preact/hooks';
import { Card } from '../../../../../components/card';
import { words } from '../../../../../lib/i18n/words';
import { noteVersion } from '../../../../../lib/platform/version-note';
import { NEWS } from '../../../state/news';
import type { PageProps } from '../../page-props';
import './about-section.css';
import { PartsCard } from './parts-card';

/** Browsers show an extension in a language of theirs; it has no say in that. */
const LANGUAGE = ['languageWhy'] as const;

const LINES = ['line1', 'line2', 'line3', 'line4', 'line5'] as const;

/** What is new in this version, its privacy in five lines, why it speaks as the browser does, and what of others it contains. */
export function AboutSection({ desk, version }: PageProps) {
  useEffect(() => {
    noteVersion(version);
    desk.tell({ kind: 'news', isNew: false });
  }, []);
  return (
    <>
      <h2>{words('options.about.newIn', { version: NEWS.version })}</h2>
      <Lines of={NEWS.lines} />
      <h2>{words('options.about.privacy')}</h2>
      <Lines of={LINES} />
      <h2>{words('options.about.language')}</h2>
      <Lines of={LANGUAGE} />
      <h2>{words('options.about.inside')}</h2>
      <PartsCard />
    </>
  );
}

const Lines = ({ of }: { of: typeof NEWS.lines | typeof LINES | typeof LANGUAGE }) => (
  <Card>
    <ul class="promises">
      {of.map((line) => (
        <li key={line}>{words(`options.about.${line}`)}</li>
      ))}
    </ul>
  </Card>
);
