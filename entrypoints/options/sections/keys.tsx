import './keys.css';

/** Keys to press together, or one instead of the other. */
export const Keys = ({ keys }: { keys: readonly string[] }) => (
  <span class="keys">
    {keys.map((key) => (
      <kbd class="key" key={key}>
        {key}
      </kbd>
    ))}
  </span>
);
