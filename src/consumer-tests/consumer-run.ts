import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../shared/errors/input-error.ts';
import { type Checkout, findCheckout, isCheckout } from '../shared/files/package-root.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { runVitest, type TestRun } from './run-vitest.ts';

export const CONSUMER_TEST = 'pacts/link-token-get.consumer.test.ts';
export const PACT = 'pacts/link-token-client-plaid.json';

/** `pact`: what the run wrote; null where it wrote nothing. */
type ConsumerRun = TestRun & { readonly pact: string | null };

/**
 * Runs the consumer tests, which write the pact into an empty folder. Pact merges into a file that is there, which would
 * keep the old name of an interaction for ever.
 */
export async function runConsumer(
  root: string,
  args: readonly string[] = [],
): Promise<ConsumerRun> {
  return withTemporaryFolder(async (folder) => {
    const run = await runVitest(root, [CONSUMER_TEST], { args, env: { PACT_OUTPUT_DIR: folder } });
    const [name, ...others] = await readdir(folder);
    if (others.length > 0) throw new Error(`the consumer tests wrote ${others.length + 1} pacts`);
    return { ...run, pact: name === undefined ? null : await readFile(join(folder, name), 'utf8') };
  });
}

export interface ChosenPact {
  readonly file: string;
  /** This checkout, where the pact is its own; null where the user named a pact. */
  readonly checkout: Checkout | null;
}

/** The pact that the user named, or else that of this checkout. Throws InputError with the message `missing` where there is neither. */
export function chosenPact(named: string | undefined, missing: string): ChosenPact {
  if (named !== undefined) return { file: named, checkout: null };
  if (!isCheckout()) throw new InputError(missing);
  const checkout = findCheckout(null);
  return { file: join(checkout.root, PACT), checkout };
}
