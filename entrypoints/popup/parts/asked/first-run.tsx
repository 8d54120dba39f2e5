import { BrandMark } from '../../../../components/marks/brand-mark';
import { Icon, type IconName } from '../../../../components/marks/icon';
import { words } from '../../../../lib/i18n/words';
import { SettingsButton } from '../footer';
import type { PartProps } from '../part-props';

/** Nothing is connected yet: what this is, the ways to begin, and a foot of its own. */
export const FirstRun = ({ state: { page }, act }: PartProps) => (
  <>
    <div class="blank">
      <BrandMark />
      <h2>{words('blank.firstTitle')}</h2>
      <p>{words('blank.firstText')}</p>
      <div class="ways">
        {page === null ? (
          <>
            <Paste look="primary" act={act} />
            <Saying look="way" title={words('blank.openFirst')}>
              {words('blank.openFirstWhy')}
            </Saying>
          </>
        ) : (
          <>
            <div class="way">
              <Saying title={new URL(page).host}>{words('blank.inThisTab')}</Saying>
              <button
                type="button"
                class="btn wide primary"
                onClick={() => act({ kind: 'connect', pasted: null })}
              >
                {words('blank.look')}
              </button>
              <Saying icon="info">{words('blank.lookWhy')}</Saying>
            </div>
            <Paste look="plain" act={act} />
          </>
        )}
      </div>
    </div>
    <footer class="foot">
      <button type="button" class="add" onClick={() => act({ kind: 'sample' })}>
        <Icon name="flask" />
        {words('blank.sample')}
      </button>
      <span class="push" />
      <SettingsButton act={act} />
    </footer>
  </>
);

/** The settings read it, who know what an address may be, and go on from there. */
const Paste = ({ look, act }: { look: 'primary' | 'plain'; act: PartProps['act'] }) => (
  <form
    class="way"
    onSubmit={(event) => {
      event.preventDefault();
      act({ kind: 'connect', pasted: `${new FormData(event.currentTarget).get('address')}` });
    }}
  >
    <label for="address">{words(look === 'primary' ? 'blank.paste' : 'blank.orPaste')}</label>
    <div class="line">
      <input
        id="address"
        name="address"
        type="text"
        placeholder={words('blank.pasteHint')}
        aria-describedby="why"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <button type="submit" class={`btn ${look}`}>
        {words('blank.next')}
      </button>
    </div>
    <Saying icon="info" id="why">
      {words('blank.pasteWhy')}
    </Saying>
  </form>
);

interface SayingProps {
  icon?: IconName;
  look?: string;
  id?: string;
  title?: string;
  children: string;
}

const Saying = ({ icon = 'tab', look = '', id, title, children }: SayingProps) => (
  <p class={`saying ${look}`} id={id}>
    <Icon name={icon} />
    <span>
      <b>{title}</b>
      {children}
    </span>
  </p>
);
