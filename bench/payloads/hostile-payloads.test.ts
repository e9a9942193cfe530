import { expect, test } from 'vitest';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { ADVERSARIAL_INPUTS } from './hostile-payloads.ts';

test.each(Object.entries(ADVERSARIAL_INPUTS))(
  '%s: one is a response, and the other is not',
  (_name, { make }) => {
    const { valid, faulty } = make(100);
    expect(isLinkTokenGetResponse(JSON.parse(valid))).toBe(true);
    expect(isLinkTokenGetResponse(JSON.parse(faulty))).toBe(false);
  },
);

test.each(Object.entries(ADVERSARIAL_INPUTS))(
  '%s: ten times the size is ten times the text',
  (_name, { make }) => {
    const [small, large] = [1000, 10_000].map((size) => make(size));
    expect((large?.valid.length ?? 0) / (small?.valid.length ?? 1)).toBeGreaterThan(8);
    expect((large?.faulty.length ?? 0) / (small?.faulty.length ?? 1)).toBeGreaterThan(8);
  },
);
