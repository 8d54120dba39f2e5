/**
 * The worker's `browser`: promises everywhere, also for answers to messages, in every Chrome from 120 on
 * (Chrome has its own `browser` since 144). Pages do without it.
 */
export { default as browser } from 'webextension-polyfill';
