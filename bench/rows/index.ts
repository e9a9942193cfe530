import { fuzzRow } from './fuzz.ts';
import { gateRow } from './gate.ts';
import { generateRow } from './generate.ts';
import { hostileRow } from './hostile.ts';
import { isRow } from './is.ts';
import { loadingRow } from './loading.ts';
import { mutantsRow } from './mutants.ts';
import { ndjsonRow } from './ndjson.ts';
import { oneFaultRow } from './one-fault.ts';
import type { Row } from './row.ts';
import type { RowName } from './targets.ts';
import { validateRow } from './validate.ts';

/** How each target's figures are measured. */
export const ROWS: Readonly<Record<RowName, Row>> = {
  is: isRow,
  validate: validateRow,
  'one-fault': oneFaultRow,
  hostile: hostileRow,
  loading: loadingRow,
  ndjson: ndjsonRow,
  generate: generateRow,
  fuzz: fuzzRow,
  mutants: mutantsRow,
  gate: gateRow,
};
