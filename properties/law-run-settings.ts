/** How the laws are run. */
export interface LawRunSettings {
  readonly seed: number;
  readonly numRuns: number;
  /** fast-check's path to one counterexample, to replay it alone. */
  readonly path?: string;
}

/**
 * The settings that the environment asks for: `LAW_SEED`, `LAW_RUNS` and `LAW_PATH`.
 *
 * The seed is fixed unless told, so that the same commit gets the same verdict; a scheduled run
 * passes other seeds.
 */
export function lawRunSettings(
  environment: Readonly<Record<string, string | undefined>>,
): LawRunSettings {
  const { LAW_SEED: seed, LAW_RUNS: runs, LAW_PATH: path } = environment;
  return {
    seed: integer('LAW_SEED', seed, DEFAULT_SEED),
    numRuns: integer('LAW_RUNS', runs, DEFAULT_RUNS),
    ...(path === undefined || path === '' ? {} : { path }),
  };
}

const DEFAULT_SEED = 1;
const DEFAULT_RUNS = 200;

function integer(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new Error(`${name} is "${text}"; give it a whole number`);
  return value;
}
