import { PasswordField } from '../../../../components/fields/password-field';
import { TextField } from '../../../../components/fields/text-field';
import { words } from '../../../../lib/i18n/words';
import { errorAt, identifierOf, type Shown } from '../parts/card-props';
import { Frame, SubmitButton } from '../parts/frame';
import { LastWays, TicketWay } from '../parts/last-ways';
import { NewHere } from '../parts/new-here';
import { PhoneStart } from '../parts/phone-start';
import { Providers } from '../parts/providers';
import { text } from '../parts/typed';
import { WayButtons } from '../parts/way-buttons';
import { identifierKind, identifiesFirst, isPasswordWay, wayOf } from '../state/ways';

/** The first form: who signs in, and with what; the app's settings decide which fields and buttons stand here. */
export function StartCard(shown: Shown) {
  const { state, flow, deeds } = shown;
  const way = wayOf(state, flow);
  if (flow.settings.ways.length === 0) return <OnlyElsewhere {...shown} />;
  if (way === 'phone_otp') return <PhoneStart {...shown} />;
  const asksPassword = isPasswordWay(way) && !identifiesFirst(flow.settings);
  return (
    <Frame
      {...shown}
      title={words('signIn.title')}
      why={words('signIn.why')}
      fields={['identifier', 'password']}
      onSubmit={(form) =>
        deeds.signIn({
          identifier: text(form, 'identifier'),
          password: asksPassword ? text(form, 'password') : null,
        })
      }
    >
      <div class="fields">
        <Identifier {...shown} />
        {asksPassword && (
          <PasswordField
            label={words('signIn.password')}
            show={words('signIn.showPassword')}
            autocomplete="current-password"
            error={errorAt(state, 'password')}
            replies={state.replies}
          />
        )}
      </div>
      <div class="acts">
        <SubmitButton busy={state.busy} text={words(asksPassword ? 'signIn.signIn' : 'signIn.continue')} />
      </div>
      <WayButtons {...shown} forgotten={asksPassword} />
      <Providers {...shown} />
      <NewHere {...shown} />
      <LastWays {...shown} />
    </Frame>
  );
}

const Identifier = (shown: Shown) => {
  const { state, flow } = shown;
  const kind = identifierKind(flow.settings, wayOf(state, flow));
  return (
    <TextField
      name="identifier"
      label={words(`signIn.identifier.${kind}`)}
      autocomplete="username"
      inputMode={kind === 'username' ? 'text' : 'email'}
      defaultValue={identifierOf(shown)}
      error={errorAt(state, 'identifier')}
      onInput={shown.deeds.name}
      required
    />
  );
};

/** No way of this app is known to this version: only its own pages can help. */
const OnlyElsewhere = (shown: Shown) => (
  <Frame
    {...shown}
    title={words('signIn.title')}
    why={words('signIn.onlyElsewhere', { app: shown.flow.app.name })}
  >
    <div class="acts">
      <button type="button" class="btn primary lg" onClick={shown.deeds.openAppPage}>
        {words('signIn.hosted.open')}
      </button>
    </div>
    <Providers {...shown} />
    <TicketWay {...shown} />
  </Frame>
);
