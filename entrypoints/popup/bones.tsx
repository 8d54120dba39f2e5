import { words } from '../../lib/i18n/words';

/** Stands for the active account before anything is known, with its own measures. */
export const LeadBones = () => (
  <section class="lead" aria-hidden="true">
    <span class="bone disc lg" />
    <span class="who">
      <span class="bone w3" />
      <span class="bone w4" />
    </span>
  </section>
);

/** Stands for the list before anything is known. */
export const ListBones = () => (
  <div class="scroll" role="status" aria-label={words('popup.checking')}>
    <div class="list" aria-hidden="true">
      {[1, 2, 3].map((row) => (
        <div class="row" key={row}>
          <span class="bone disc" />
          <span class="who">
            <span class="bone w1" />
            <span class="bone w2" />
          </span>
        </div>
      ))}
    </div>
  </div>
);
