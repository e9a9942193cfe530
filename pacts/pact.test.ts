import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

// A consumer that brings only Pact must be able to load the entry: what else a test of ours would
// have loaded is refused here. A process of its own, as vitest is loaded in this one.
const REFUSING = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(specifier, context, next) {
      if (/^(vitest|fast-check|plaid)(\\/|$)/.test(specifier)) throw new Error(specifier);
      return next(specifier, context);
    },
  });
  const entry = await import(process.argv[1]);
  process.stdout.write(Object.keys(entry).sort().join(' '));
`;

test('the entry loads without vitest, fast-check and the SDK, and gives these names', () => {
  const names = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', REFUSING, `${import.meta.dirname}/pact.ts`],
    { encoding: 'utf8' },
  );

  expect(names.split(' ')).toEqual([
    'DATE_TIME_PATTERN',
    'EXAMPLE_LINK_TOKEN',
    'PROVIDER_STATES',
    'dateTime',
    'isProviderStateName',
    'linkSessionId',
    'linkToken',
    'linkTokenGetResponse',
    'metadata',
    'plaidError',
    'publicToken',
    'requestId',
    'startStubProvider',
    'unreadList',
    'unreadObject',
  ]);
});
