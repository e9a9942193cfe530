import { readComponents, UnsupportedSchemaError } from '../../../contracts/schema.ts';
import type { Subject } from '../../fuzz/subjects/subject.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import type { Change } from '../change.ts';
import type { DocumentedResponse } from '../document/schema.ts';
import type { AskedValidator, DriftHere } from '../drift-result.ts';
import { compiledResponse } from './compiled-response.ts';
import { type Fixture, hitFixtures } from './hit-fixtures.ts';
import { hitInteractions } from './hit-interactions.ts';
import { hitLaws } from './hit-laws.ts';
import { responseSchema } from './response-schema.ts';

export interface WhatIsHere {
  readonly pact: PactFile;
  readonly fixtures: readonly Fixture[];
  /** The user's own validator; null where none was named. */
  readonly subject: Subject | null;
  readonly seed: number;
}

/** What changes between two documents mean for what is here. Throws InputError where the validator cannot be asked. */
export async function driftHere(
  changes: readonly Change[],
  { from, to }: { readonly from: DocumentedResponse; readonly to: DocumentedResponse },
  { pact, fixtures, subject, seed }: WhatIsHere,
): Promise<DriftHere> {
  const [oldSchema, newSchema] = [responseSchema(from), responseSchema(to)];
  const faultsOf = { from: compiledResponse(oldSchema), to: compiledResponse(newSchema) };
  const known = {
    interactions: hitInteractions(pact, changes, [from, to], faultsOf.to),
    fixtures: hitFixtures(fixtures, faultsOf),
    laws: hitLaws(changes),
  };
  if (subject === null) return { ...known, validator: null, untold: null };
  try {
    // Needs fast-check, which who compares documents alone need not have.
    const { askValidator } = await import('./ask-validator.ts');
    const validator: AskedValidator = await askValidator(subject, {
      from: { document: from, faultsOf: faultsOf.from },
      to: { components: readComponents(newSchema), faultsOf: faultsOf.to },
      seed,
    });
    return { ...known, validator, untold: null };
  } catch (error) {
    if (!(error instanceof UnsupportedSchemaError)) throw error;
    return {
      ...known,
      validator: null,
      untold: `no payloads can be made of ${to.name}: ${error.message}`,
    };
  }
}
