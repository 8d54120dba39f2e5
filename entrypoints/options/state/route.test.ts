import { describe, expect, test } from 'vitest';
import { ROUTES, routeFrom } from './route';

describe('routeFrom', () => {
  test.each(ROUTES)('opens the section named by #%s', (route) => {
    expect(routeFrom(`#${route}`)).toBe(route);
  });

  test.each([
    '',
    '#',
    '#add=evil.test',
    '#connect=evil.test',
    '#CONNECT',
    '#connect?host=evil.test',
    '#apps/evil.test/tabs',
    'connect',
  ])('opens the list of apps for "%s"', (hash) => {
    expect(routeFrom(hash)).toBe('apps');
  });
});
