import { readFileSync } from 'node:fs';
import type { Revision } from '../../contracts/revisions/index.ts';
import type { Parsed } from '../payloads/parsed.ts';

export interface ConformanceTest {
  readonly data: Parsed;
  readonly valid: boolean;
}

/** The payloads that notice every change of the contract, with their right verdicts. */
export function conformanceTests(revision: Revision): readonly ConformanceTest[] {
  const file = new URL(`../../contracts/conformance/${revision}.json`, import.meta.url);
  const groups: readonly { readonly tests: readonly ConformanceTest[] }[] = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return groups.flatMap(({ tests }) => tests);
}
