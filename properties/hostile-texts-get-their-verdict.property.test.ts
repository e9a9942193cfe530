import { expect } from 'vitest';
import { strictVerdict } from '../test/strict-verdict.ts';
import { hostileText } from '../test-utils/hostile/hostile-text.ts';
import { law } from './law.ts';

law(
  'hostile texts get the one finding that they are labelled with, or none, and leave Object.prototype as it was',
  hostileText,
  ({ text, valid, fault }, revision) => {
    const before = Object.getOwnPropertyDescriptors(Object.prototype);
    expect(strictVerdict(text, revision)).toEqual(fault === null ? [] : [fault]);
    expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
    expect(valid).toBe(fault === null);
  },
);
