/** The target of a row: its promise in words, and the limits of its figures. */
export interface Target {
  readonly text: string;
  readonly limits: readonly Limit[];
}

export interface Limit {
  readonly figure: string;
  readonly is: 'at-most' | 'at-least';
  readonly limit: number;
  /** Measured only with `--large`. */
  readonly large?: true;
}

const atMost = (figure: string, limit: number): Limit => ({ figure, is: 'at-most', limit });
const atLeast = (figure: string, limit: number): Limit => ({ figure, is: 'at-least', limit });

export const TARGETS = {
  is: {
    text: '`isLinkTokenGetResponse`, example / five keys, against `JSON.parse`: <= 0.08 / <= 0.25, and at least 5x faster than stock ajv on the five keys',
    limits: [
      atMost('ours, official example', 0.08),
      atMost('ours, five keys', 0.25),
      atLeast('ajv / ours, five keys', 5),
    ],
  },
  validate: {
    text: '`validateLinkTokenGetResponse` on a valid payload: <= 1.05x the boolean check (findings are only made when there is something to find)',
    limits: [atMost('official example', 1.05), atMost('five keys', 1.05)],
  },
  'one-fault': {
    text: 'a payload with one fault, with its finding: <= 3x the boolean check of a valid one',
    limits: [
      atMost('a missing key', 3),
      atMost('a wrong type', 3),
      atMost('a bad date deep in it', 3),
    ],
  },
  hostile: {
    text: 'hostile: 1 MB strings in every string place, 10,000 extra keys, 10,000 sessions: linear: 10x the size costs <= 12x the time',
    limits: ['1 MB strings', '10,000 extra keys', '10,000 sessions'].flatMap((hostility) =>
      ['verdict', 'findings', 'fromJson'].map((use) => atMost(`${hostility}, ${use}`, 12)),
    ),
  },
  loading: {
    text: 'loading: `validate one.json`, whole process: <= 1.5x `node -e 0`',
    limits: [atMost('validate one.json', 1.5)],
  },
  ndjson: {
    text: '`validate big.ndjson`: <= 1.3x a bare loop of line reading and `JSON.parse` over the same file; on 1 GB <= 150 MB resident',
    limits: [atMost('validate big.ndjson', 1.3), { ...atMost('resident, 1 GB', 150), large: true }],
  },
  generate: {
    text: '`generate --kind valid`: >= 15x json-schema-faker in bytes of JSON a second',
    limits: [atLeast('ours / json-schema-faker', 15)],
  },
  fuzz: {
    text: '`fuzz --module` with a trivial validator: >= 20 MB of JSON a second on 2 cores; both cores worth >= 1.7x one',
    limits: [atLeast('two jobs', 20), atLeast('two jobs / one job', 1.7)],
  },
  mutants: {
    text: '`mutants`: <= 10 s',
    limits: [atMost('mutants', 10)],
  },
  gate: {
    text: '`gate` after install: <= 20 s; its slowest check named with its share',
    limits: [atMost('gate', 20)],
  },
} as const satisfies Readonly<Record<string, Target>>;

export type RowName = keyof typeof TARGETS;

/** The rows that measure the installed command. */
export const NEED_BUILD: ReadonlySet<RowName> = new Set([
  ...(['loading', 'ndjson', 'generate', 'fuzz', 'mutants', 'gate'] as const),
]);
