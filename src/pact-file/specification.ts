import { isJsonObject, type JsonValue, textOf } from '../../contracts/json-value.ts';

/** The major version of the format that a pact says it is written in, by its metadata; null where it does not say. */
export function specificationOf(metadata: JsonValue | undefined): number | null {
  if (!isJsonObject(metadata)) return null;
  const { pactSpecification, 'pact-specification': former, pactSpecificationVersion } = metadata;
  const named = pactSpecification ?? former;
  const isNamed = isJsonObject(named);
  const version = textOf(isNamed ? named['version'] : pactSpecificationVersion);
  const major = Number.parseInt(version, 10);
  if (Number.isNaN(major)) return null;
  // As Pact reads it: a version 4 is one only where it is said in the way of its time, and well formed.
  const isWellFormed = /^\d+(\.\d+){0,2}$/.test(version);
  return isNamed && isWellFormed ? major : Math.min(major, 3);
}
