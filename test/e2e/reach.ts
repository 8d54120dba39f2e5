/** An item of the icon's menu: Firefox shows titles, and Chromium tells of ids alone. */
export interface MenuItem {
  id: string;
  title: string;
}

export interface IconMenu {
  has(item: MenuItem): Promise<boolean>;
  choose(item: MenuItem): Promise<void>;
}

export interface AddressBar {
  /** Types after the extension's keyword, and waits for the lines that are offered; gives them without what is said of all. */
  type(text: string): Promise<string[]>;
  /** Enter alone, once that is typed, for the tab in front. */
  enter(text: string): Promise<void>;
}
