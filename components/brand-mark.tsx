/** The product's own mark: two discs, one before the other. */
export const BrandMark = () => (
  <svg class="mark" viewBox="0 0 128 128" aria-hidden="true">
    <defs>
      <linearGradient id="brand-ground" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#0d8560" />
        <stop offset="1" stop-color="#055940" />
      </linearGradient>
      <mask id="brand-gap">
        <rect width="128" height="128" fill="#fff" />
        <circle cx="51" cy="74" r="37" fill="#000" />
      </mask>
    </defs>
    <rect width="128" height="128" rx="32" fill="url(#brand-ground)" />
    <rect
      x="1"
      y="1"
      width="126"
      height="126"
      rx="31"
      fill="none"
      stroke="#fff"
      stroke-opacity=".14"
      stroke-width="2"
    />
    <circle cx="81" cy="50" r="29" fill="#8fe6c3" mask="url(#brand-gap)" />
    <circle cx="51" cy="74" r="29" fill="#fff" />
  </svg>
);
