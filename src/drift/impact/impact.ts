import { readComponents, UnsupportedSchemaError } from '../../../contracts/schema.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import type { Change } from '../../schema-changes/change.ts';
import type { DocumentedResponse } from '../../schema-changes/document/schema.ts';
import { oneLine } from '../../shared/text/one-line.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { AskedValidator, DriftImpact } from '../drift-result.ts';
import { compiledResponse, type FaultsOf } from './compiled-response.ts';
import { type Fixture, hitFixtures } from './hit-fixtures.ts';
import { hitInteractions } from './hit-interactions.ts';
import { hitLaws } from './hit-laws.ts';
import { responseSchema } from './response-schema.ts';

interface WhatIsHere {
  readonly pact: PactFile;
  readonly fixtures: readonly Fixture[];
  /** The user's own validator; null where none was named. */
  readonly subject: Subject | null;
  readonly seed: number;
}

/** The impact of the changes between two documents. Throws InputError where the validator cannot be asked. */
export async function driftImpact(
  changes: readonly Change[],
  { from, to }: { readonly from: DocumentedResponse; readonly to: DocumentedResponse },
  { pact, fixtures, subject, seed }: WhatIsHere,
): Promise<DriftImpact> {
  const judges = judgesOf(from, to);
  const faultsOf = judges.kind === 'judges' ? judges : null;
  const known = {
    interactions: hitInteractions(pact, changes, [from, to], faultsOf?.to ?? (() => [])),
    fixtures: faultsOf === null ? [] : hitFixtures(fixtures, faultsOf),
    laws: hitLaws(changes),
  };
  if (judges.kind === 'untold') return { ...known, validator: null, untold: judges.why };
  if (subject === null) return { ...known, validator: null, untold: null };
  try {
    // Needs fast-check, which is optional for comparing documents alone.
    const { askValidator } = await import('./ask-validator.ts');
    const validator: AskedValidator = await askValidator(subject, {
      from: { document: from, faultsOf: judges.from },
      to: { document: to, components: readComponents(responseSchema(to)) },
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

type Judges =
  | { readonly kind: 'judges'; readonly from: FaultsOf; readonly to: FaultsOf }
  | { readonly kind: 'untold'; readonly why: string };

/** Upstream's has 45; compiling a validator of many thousands takes minutes. */
const MOST_COMPONENTS = 1000;

/** The validators of both documents. The comparison itself does not need them. */
function judgesOf(from: DocumentedResponse, to: DocumentedResponse): Judges {
  try {
    const [one, other] = [from, to].map((document) => {
      if (document.targets.size > MOST_COMPONENTS) throw new Error('it has too many components');
      return compiledResponse(responseSchema(document));
    });
    if (one !== undefined && other !== undefined) return { kind: 'judges', from: one, to: other };
    throw new Error('there are two documents');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const why = `no payload can be judged by these documents (${oneLine(reason)})`;
    return { kind: 'untold', why };
  }
}
