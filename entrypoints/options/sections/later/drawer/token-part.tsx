import { useId } from 'preact/hooks';
import { Icon } from '../../../../../components/marks/icon';
import { SlowLine } from '../../../../../components/slow-line';
import { isolated, words } from '../../../../../lib/i18n/words';
import { remarksOn } from '../../../state/drawer/remarks';
import { leftOf } from '../../../state/drawer/token-times';
import { remarkWords } from '../../../words/drawer-words';
import { verdictWords } from '../../../words/verdict-words';
import { ClaimList } from './claim-list';
import { Countdown } from './countdown';
import { Note } from './note';
import type { PartProps } from './part-props';
import { TakeAlong } from './take-along';
import { TroubleNote } from './trouble-note';

/** A token of whoever is active, and whether it is what it says. */
export function TokenPart(props: PartProps) {
  const { drawer, deeds, face, row } = props;
  const [held] = drawer.tokens;
  if (!row) return <p>{words('developer.nobody', { app: isolated(face.name) })}</p>;
  return (
    <>
      <div class="dr-top">
        <TemplateForm {...props} />
        {held && <Countdown held={held} now={drawer.now} />}
      </div>
      <SlowLine waiting={drawer.awaited !== null}>
        {words('developer.getting', { app: isolated(face.name) })}
      </SlowLine>
      <TroubleNote drawer={drawer} face={face} />
      {held && (
        <>
          <Note {...verdictWords(held.verdict, face.name)} />
          {remarksOn(held, { origin: face.origin, now: drawer.now }).map((remark) => (
            <p class="remark" key={remark}>
              <Icon name="alert" small />
              {remarkWords(remark, held)}
            </p>
          ))}
          {held.said && <ClaimList held={held} said={held.said} origin={face.origin} now={drawer.now} />}
          {held.token !== null && <TakeAlong token={held.token} shown={drawer.shown} deeds={deeds} />}
          <p class="vh" role="status">
            {leftOf(held, drawer.now) === 0
              ? words('developer.ended')
              : verdictWords(held.verdict, face.name).title}
          </p>
        </>
      )}
    </>
  );
}

function TemplateForm({ drawer, deeds }: PartProps) {
  const id = useId();
  return (
    <form
      class="template"
      onSubmit={(event) => {
        event.preventDefault();
        deeds.fetch();
      }}
    >
      <label for={id}>{words('developer.template')}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        maxLength={200}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={drawer.template}
        onInput={(event) => deeds.nameTemplate(event.currentTarget.value)}
      />
      <button
        type="submit"
        class={drawer.tokens.length > 0 ? 'btn plain sm' : 'btn primary sm'}
        aria-disabled={drawer.awaited !== null}
      >
        {drawer.tokens.length > 0 ? words('developer.another') : words('developer.get')}
      </button>
    </form>
  );
}
