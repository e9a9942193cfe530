/** How the laws are run. */
interface LawRunSettings {
  readonly seed: number;
  readonly numRuns: number;
  /** fast-check's path to one counterexample, to replay it alone. */
  readonly path?: string;
}

/**
 * The settings that the environment asks for: `LAW_SEED`, `LAW_RUNS` and `LAW_PATH`.
 *
 * The seed is fixed by default, so that the same commit gets the same verdict; a scheduled run passes other seeds.
 * Throws an Error for an invalid number, since a law without runs would hold.
 */
export function lawRunSettings(
  environment: Readonly<Record<string, string | undefined>>,
): LawRunSettings {
  const { LAW_SEED: seed = '', LAW_RUNS: runs = '', LAW_PATH: path = '' } = environment;
  return {
    seed: wholeNumber('LAW_SEED', seed || DEFAULT_SEED),
    numRuns: wholeNumber('LAW_RUNS', runs || DEFAULT_RUNS, 1),
    ...(path === '' ? {} : { path }),
  };
}

const DEFAULT_SEED = '1';
const DEFAULT_RUNS = '200';

function wholeNumber(name: string, text: string, from = Number.NEGATIVE_INFINITY): number {
  if (/^-?\d+$/.test(text) && Number(text) >= from) return Number(text);
  const bound = from === Number.NEGATIVE_INFINITY ? '' : ` from ${from}`;
  throw new Error(`${name} is "${text}"; give it a whole number${bound}`);
}
