import { Icon } from '../../../../../components/marks/icon';
import { words } from '../../../../../lib/i18n/words';
import type { DrawerDeeds } from '../../../deeds/drawer/drawer-deeds';

export interface TakeAlongProps {
  token: string;
  shown: boolean;
  deeds: DrawerDeeds;
}

/** The token itself: hidden until the person wants to see it, and copied by nobody but them. */
export const TakeAlong = ({ token, shown, deeds }: TakeAlongProps) => (
  <>
    <div class="raw-token">
      {shown ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, and what scrolls needs the focus
        <section dir="ltr" class="is-shown" aria-label={words('developer.copyToken')} tabIndex={0}>
          {token}
        </section>
      ) : (
        <span>{words('developer.hiddenToken')}</span>
      )}
      <button
        type="button"
        class="btn quiet sm"
        aria-label={shown ? words('developer.hideToken') : words('developer.showToken')}
        onClick={() => deeds.show(!shown)}
      >
        <Icon name="eye" small />
        {shown ? words('developer.hide') : words('developer.show')}
      </button>
    </div>
    <div class="copy-row">
      {copies().map(({ form, text, label }) => (
        <button
          key={form}
          type="button"
          class="btn plain sm"
          aria-label={label}
          onClick={() => deeds.copy(form)}
        >
          <Icon name="copy" small />
          {text}
        </button>
      ))}
    </div>
    <p class="tip">{words('developer.tip')}</p>
  </>
);

const copies = () =>
  [
    { form: 'token', text: words('developer.copyToken'), label: words('developer.copyTokenFor') },
    { form: 'header', text: words('developer.copyHeader'), label: words('developer.copyHeaderFor') },
    { form: 'curl', text: words('developer.copyCurl'), label: words('developer.copyCurlFor') },
    { form: 'env', text: words('developer.copyEnv'), label: words('developer.copyEnvFor') },
  ] as const;
