export const CHROMIUM_BUILD = '.output/chrome-mv3';
export const FIREFOX_BUILD = '.output/firefox-mv3';

/** A row that says whose it is: what a person can read and click. */
export const OURS_READY = '.row[role=option] .name:not(:empty)';
