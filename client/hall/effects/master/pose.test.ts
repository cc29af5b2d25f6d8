import { describe, expect, it } from 'vitest';
import type { Mood } from '../../../models/mood.ts';
import type { Facing, Place } from '../../layout/place.ts';
import { masterArt, poseOf } from './pose.ts';

const at = (facing: Facing, walkedPx = 0): Place => ({ x: 0, y: 0, facing, walkedPx });

describe('the pose of the master', () => {
  it('is always one that is drawn', () => {
    const moods: Mood[] = ['plays', 'walks', 'wasting', 'waiting', 'resting'];
    for (const mood of moods)
      for (const facing of ['n', 'e', 's', 'w'] as const)
        for (let lastsMs = 0; lastsMs < 9000; lastsMs += 100)
          expect(masterArt).toContain(poseOf(mood, at(facing, lastsMs), lastsMs).art);
  });
  it('walking west is walking east in a mirror', () => {
    expect(poseOf('walks', at('w'), 0)).toEqual({ art: poseOf('walks', at('e'), 0).art, mirrored: true });
  });
  it('who waits long enough is asleep; who rests is not', () => {
    expect(poseOf('wasting', at('s'), 4000).art).toContain('sleep');
    expect(poseOf('resting', at('s'), 4000).art).toContain('sip');
  });
  it('his feet follow the way and not the clock', () => {
    expect(poseOf('walks', at('e', 20), 50)).toEqual(poseOf('walks', at('e', 20), 180));
  });
});
