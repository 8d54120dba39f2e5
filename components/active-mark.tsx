/** The filled tick beside the word "Active". */
export const ActiveMark = () => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle class="fill" cx="8" cy="8" r="7" />
    <path class="tick" d="m5 8.25 2.1 2.1 4-4.5" />
  </svg>
);
