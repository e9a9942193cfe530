/** Started by `verify-provider.ts`: verifies as its arguments say, and sends back the outcome. */
import { Verifier } from '@pact-foundation/pact';

const [pactFile = '', providerBaseUrl = '', providerStatesSetupUrl = ''] = process.argv.slice(2);

// Neither an error out of reach of the promise nor a parent that is gone may leave this running.
process.on('uncaughtException', (error) => report(error.message));
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const verifier = new Verifier({
  provider: 'plaid',
  providerBaseUrl,
  pactUrls: [pactFile],
  providerStatesSetupUrl,
  providerStatesSetupTeardown: true,
  logLevel: 'error',
});
await verifier.verifyProvider().then(
  () => report(null),
  (error: unknown) => report(error instanceof Error ? error.message : String(error)),
);

/** The parent ends this process when it has the outcome. */
function report(failure: string | null): void {
  process.send?.({ failure });
}
