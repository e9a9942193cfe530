import { expect } from 'vitest';
import type { JsonObject, JsonValue } from '../contracts/json-value.ts';
import { componentsOf } from '../contracts/revision-schema.ts';
import type { Revision } from '../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { type Place, placesOf } from '../test-utils/arbitraries/place.ts';
import { applyFault } from '../test-utils/faults/apply-fault.ts';
import { law } from './law.ts';

law('absent is not null', linkTokenGetResponse, holds, { share: 0.2 });

function holds(payload: JsonObject, revision: Revision): void {
  const codesWith = (path: string, after: JsonValue | undefined) =>
    validateLinkTokenGetResponse(applyFault(payload, { path, after }), { revision }).findings.map(
      ({ code }) => code,
    );
  for (const { path, required, schema } of placesOf(componentsOf(revision), payload).filter(
    isKey,
  )) {
    const nullable = schema.kind === 'any' || schema.nullable;
    expect(codesWith(path, null), `${path}: null`).toEqual(nullable ? [] : ['unexpected-null']);
    expect(codesWith(path, undefined), `${path}: absent`).toEqual(required ? ['missing-key'] : []);
  }
}

/** The root and the items of a list cannot be absent. */
function isKey({ path }: Place): boolean {
  return /\/(?!\d+$)[^/]+$/.test(path);
}
