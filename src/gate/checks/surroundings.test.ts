import { expect, test } from 'vitest';
import { elsewhere } from './surroundings.ts';

test('the other surroundings have another day at every hour', () => {
  for (let hour = 0; hour < 24; hour++) {
    const now = new Date(Date.UTC(2024, 1, 29, hour, 30));
    const day = now.toLocaleDateString('en-US', { timeZone: elsewhere(now)['TZ'] });
    expect(day, now.toISOString()).not.toBe(now.toLocaleDateString('en-US'));
  }
});
