import fc from 'fast-check';
import { expect } from 'vitest';
import { RESPONSE_COMPONENT } from '../contracts/response-component.ts';
import { componentsOf } from '../contracts/revision-schema.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { jsonValue } from '../test-utils/arbitraries/json-value.ts';
import { law } from './law.ts';

law(
  'nothing throws on any JSON value, and the two verdicts agree',
  (revision) => {
    const response = componentsOf(revision).get(RESPONSE_COMPONENT);
    const keys = response?.kind === 'object' ? [...response.properties.keys()] : [];
    return fc.oneof(jsonValue(), strangeObject([...keys, 'metadata']));
  },
  (value, revision) => {
    const before = JSON.stringify(value);
    const { valid, findings } = validateLinkTokenGetResponse(value, { revision });
    expect(isLinkTokenGetResponse(value, { revision })).toBe(valid);
    expect(valid).toBe(findings.length === 0);
    for (const { message, schemaPath } of findings) {
      expect(message).toMatch(/^expected [^\n]{1,400}$/);
      expect(schemaPath).toMatch(/^#\/\$defs\/\w+\//);
    }
    expect(JSON.stringify(value)).toBe(before);
  },
);

/** The documented keys, each with any JSON value. */
function strangeObject(keys: readonly string[]): fc.Arbitrary<unknown> {
  return fc.record(Object.fromEntries(keys.map((key) => [key, jsonValue()])), { requiredKeys: [] });
}
