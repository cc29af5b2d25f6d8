import { describe, expect, it } from 'vitest';
import { routeOf } from './navigation.tsx';

describe('paths', () => {
  it.each([
    ['/', { page: 'landing' }],
    ['/host', { page: 'hostSetUp' }],
    ['/host/', { page: 'hostSetUp' }],
    ['/host/test', { page: 'testRoom' }],
    ['/TEST/412907', { page: 'testPhone', code: '412907' }],
    ['/solo', { page: 'solo' }],
    ['/course', { page: 'course' }],
    ['/j/412907', { page: 'join', code: '412907' }],
    ['/J/412907', { page: 'join', code: '412907' }],
    ['/play/412907', { page: 'play', code: '412907' }],
    ['/stage/412907', { page: 'stage', code: '412907' }],
    ['/watch/412907', { page: 'watch', code: '412907' }],
    ['/j/41290', { page: 'unknown' }],
    ['/j', { page: 'unknown' }],
    ['/play/412907/more', { page: 'unknown' }],
    ['/toString/412907', { page: 'unknown' }],
    ['/nowhere', { page: 'unknown' }],
  ])('%s', (path, route) => expect(routeOf(path)).toEqual(route));
  it('keeps the case of the secret', () => {
    expect(routeOf('/HOST/412907', '#AbC-9')).toEqual({
      page: 'hostControl',
      code: '412907',
      secret: 'AbC-9',
    });
  });
});
