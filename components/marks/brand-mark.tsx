/** The product's own mark, as in the toolbar. Decorative: its name stands beside it. */
export const BrandMark = () => <img class="mark" src="/icon/128.png" alt="" />;
