import { PasswordField } from '../../../../components/fields/password-field';
import { TextField } from '../../../../components/fields/text-field';
import { isolated, words } from '../../../../lib/i18n/words';
import { type CardProps, errorAt, identifierOf } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { MoreWays } from '../parts/last-ways';
import { NewHere } from '../parts/new-here';
import { PhoneStart } from '../parts/phone-start';
import { Providers } from '../parts/providers';
import { text } from '../parts/typed';
import { WayButtons } from '../parts/way-buttons';
import { identifierKind, identifiesFirst, isPasswordWay, wayOf } from '../state/ways';

/** The first form: who signs in, and with what; the app's settings decide which fields and buttons stand here. */
export function StartCard(props: CardProps) {
  const { state, flow, deeds } = props;
  const way = wayOf(state, flow);
  if (flow.settings.ways.length === 0) return <OnlyElsewhere {...props} />;
  if (way === 'phone_otp') return <PhoneStart {...props} />;
  const asksPassword = isPasswordWay(way) && !identifiesFirst(flow.settings);
  return (
    <Frame
      {...props}
      title={words('signIn.title', { app: isolated(props.flow.app.name) })}
      why={words('signIn.why')}
      fields={asksPassword ? ['identifier', 'password'] : ['identifier']}
      onSubmit={(form) =>
        deeds.signIn({
          identifier: text(form, 'identifier'),
          password: asksPassword ? text(form, 'password') : null,
        })
      }
    >
      <div class="fields">
        <Identifier {...props} />
        {asksPassword && (
          <PasswordField
            label={words('signIn.password')}
            show={words('signIn.showPassword')}
            autocomplete="current-password"
            error={errorAt(state, 'password')}
            talk={state}
          />
        )}
      </div>
      <div class="acts">
        <SubmitButton busy={state.busy} text={words(asksPassword ? 'signIn.signIn' : 'signIn.continue')} />
      </div>
      <WayButtons {...props} forgotten={asksPassword} />
      <Providers {...props} />
      <NewHere {...props} />
      <MoreWays {...props} />
    </Frame>
  );
}

const Identifier = (props: CardProps) => {
  const { state, flow } = props;
  const kind = identifierKind(flow.settings, wayOf(state, flow));
  return (
    <TextField
      name="identifier"
      label={words(`signIn.identifier.${kind}`)}
      autocomplete="username"
      inputMode={kind === 'username' ? 'text' : 'email'}
      defaultValue={identifierOf(props)}
      error={errorAt(state, 'identifier')}
      onInput={props.deeds.name}
      required
    />
  );
};

/** No way of this app is known to this version: only its own pages can help. */
const OnlyElsewhere = (props: CardProps) => (
  <Frame
    {...props}
    title={words('signIn.title', { app: isolated(props.flow.app.name) })}
    why={words('signIn.onlyElsewhere', { app: isolated(props.flow.app.name) })}
  >
    <div class="acts">
      <button type="button" class="btn primary lg" onClick={props.deeds.openAppPage}>
        {words('signIn.hosted.open')}
      </button>
    </div>
    <Providers {...props} />
    <MoreWays {...props} />
  </Frame>
);
