import { isJsonObject, type JsonValue, textOf } from '../../contracts/json-value.ts';

/** The major version of the format that a pact says it is written in, by its metadata; null where it does not say. */
export function specificationOf(metadata: JsonValue | undefined): number | null {
  if (!isJsonObject(metadata)) return null;
  const { pactSpecification, 'pact-specification': former, pactSpecificationVersion } = metadata;
  const named = pactSpecification ?? former;
  const version = isJsonObject(named) ? named['version'] : pactSpecificationVersion;
  const major = Number.parseInt(textOf(version), 10);
  return Number.isNaN(major) ? null : major;
}
