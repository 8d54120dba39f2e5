import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Emphasis } from '../../../../components/emphasis';
import { Tile } from '../../../../components/marks/tile';
import { SlowLine } from '../../../../components/slow-line';
import { wasWords } from '../../../../components/words/was-words';
import { isolated, words } from '../../../../lib/i18n/words';
import './frame.css';
import type { FlowView } from '../../../../lib/session/flow';
import type { FieldName } from '../state/state';
import { CardProblems } from './card-problems';
import type { CardProps } from './card-props';
import { StayFoot } from './stay-foot';

export interface FrameProps extends CardProps {
  title: string;
  /** Under the title: a plain text, or a marked one in its parts. */
  why?: string | string[] | VNode | null;
  emblem?: ComponentChildren;
  /** The fields on this card: what is wrong elsewhere is said for the card as a whole. */
  fields?: FieldName[];
  /** Cards that end or explain have no choice in their foot. */
  foot?: ComponentChildren;
  onSubmit?(form: FormData): void;
  children?: ComponentChildren;
}

/** One card with one question: whose it is, the title, what it asks, and who is to be active afterwards. */
export function Frame({ onSubmit, ...props }: FrameProps) {
  const card = useCardFocus(props);
  const id = useId();
  const inside = <Inside {...props} id={id} />;
  if (!onSubmit)
    return (
      <div class="flow" ref={(element) => hold(card, element)}>
        {inside}
      </div>
    );
  return (
    <>
      <form
        class="flow"
        ref={(element) => hold(card, element)}
        aria-labelledby={id}
        aria-busy={props.state.busy}
        noValidate
        // Firefox remembers what a form sends, unless the form says this; its fields still tell what belongs in them.
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget));
        }}
      >
        {inside}
      </form>
      {props.fields?.some(isSecret) && <NeverKept app={props.flow.app} />}
    </>
  );
}

const SECRETS: FieldName[] = ['password', 'code', 'ticket'];
const isSecret = (field: FieldName): boolean => SECRETS.includes(field);

const NeverKept = ({ app }: Pick<FlowView, 'app'>) => (
  <p class="never-kept">{words('signIn.neverKept', { app: isolated(app.name), host: isolated(app.host) })}</p>
);

interface Held {
  current: HTMLElement | null;
}

const hold = (card: Held, element: HTMLElement | null): void => {
  card.current = element;
};

/** A new card gives the focus to its first field, else to its title; a wrong field takes it back. */
function useCardFocus({ state }: CardProps): Held {
  const card = useRef<HTMLElement | null>(null);
  const solving = state.puzzle !== null;
  // Again when a calculation that stood in the card's place is over; until then that has the focus.
  useEffect(() => {
    if (card.current?.closest('[hidden]')) return;
    if (!focusIn(card.current, FIELD)) focusIn(card.current, 'h1');
  }, [solving]);
  useEffect(() => {
    if (state.problems.some(({ field }) => field !== null)) focusIn(card.current, WRONG);
  }, [state.problems]);
  return card;
}

const FIELD = 'input:not([readonly], [type="checkbox"], [tabindex="-1"])';
const WRONG = '[aria-invalid="true"]';

function focusIn(card: HTMLElement | null, wanted: string): boolean {
  const element = card?.querySelector<HTMLElement>(wanted);
  element?.focus({ preventScroll: true });
  return element !== null && element !== undefined;
}

type InsideProps = Omit<FrameProps, 'onSubmit'> & { id: string };

function AppHead({ app }: Pick<FlowView, 'app'>) {
  const was = wasWords(app);
  return (
    <header class="flow-app">
      <Tile name={app.name} hue={app.hue} size="lg" lit />
      <span class="flow-who">
        <bdi class="flow-name">{app.name}</bdi>
        <span class="flow-host">
          {app.host}
          {was && ` · ${was}`}
        </span>
      </span>
    </header>
  );
}

const Inside = ({ id, title, why, emblem, fields = [], foot, children, ...props }: InsideProps) => (
  <>
    <AppHead app={props.flow.app} />
    <div class="flow-body">
      {emblem}
      <div class="question">
        <h1 id={id} tabIndex={-1}>
          {title}
        </h1>
        {why && <p>{Array.isArray(why) ? <Emphasis parts={why} /> : why}</p>}
      </div>
      <CardProblems {...props} fields={fields} />
      {children}
      <SlowLine waiting={props.state.busy && props.state.puzzle === null}>
        {words('wait.answer', { app: isolated(props.flow.app.name) })}
      </SlowLine>
    </div>
    {foot === undefined ? <StayFoot {...props} /> : foot}
  </>
);

/** The button that sends a card; while an answer is awaited it says so. */
export const SubmitButton = ({ busy, text }: { busy: boolean; text: string }) => (
  <button type="submit" class="btn primary lg" aria-disabled={busy}>
    {busy ? words('signIn.wait') : text}
  </button>
);
