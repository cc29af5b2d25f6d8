import { describe, expect, it } from 'vitest';
import { phone } from '../../shared/text/en/phone.ts';
import { t } from '../app/text.ts';

describe('headlines', () => {
  it('fit on one line of the smallest phone', () => {
    const { yourTurnNamed: _, youBlock: __, ...fixed } = phone.headline;
    for (const headline of Object.values(fixed)) expect(headline.length).toBeLessThanOrEqual(20);
    expect(t('phone.headline.youBlock', { count: 199 }).length).toBeLessThanOrEqual(20);
    const { again: _again, watch: _watch, ...over } = phone.over;
    for (const { headline } of Object.values(over)) expect(headline.length).toBeLessThanOrEqual(20);
    const asked = { ...phone.question.headline, ...phone.question.verdict };
    for (const headline of Object.values(asked)) expect(headline.length).toBeLessThanOrEqual(20);
  });
});
