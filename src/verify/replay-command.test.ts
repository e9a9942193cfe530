import { expect, test } from 'vitest';
import { replayCommand } from './replay-command.ts';

test('the chosen options are repeated without secrets', () => {
  const command = replayCommand({
    ...{ providerBaseUrl: 'http://us:hush-hush@localhost:3000', revision: '1.697.4' },
    ...{ pact: 'my pact.json', state: ['a', 'b c'], linkToken: 'hush-hush', timeout: 5 },
    ...{ header: ['X-Key: hush-hush'], headerEnv: ['Authorization: AUTH'] },
    ...{ bodyEnv: ['client_id=ID'], enums: 'open' },
  });

  expect(command.replaceAll('\\', '')).toBe(
    "npx link-token-contract verify --provider-base-url http://USER:PASSWORD@localhost:3000 --pact 'my pact.json' --state a --state 'b c' --link-token LINK_TOKEN --header 'X-Key: VALUE' --header-env 'Authorization: AUTH' --body-env client_id=ID --timeout 5 --enums open --revision 1.697.4",
  );
});

test('the options of a broker are repeated, and nothing is published', () => {
  const command = replayCommand({
    ...{ plaidEnvironment: 'sandbox', brokerBaseUrl: 'http://broker', revision: '1.697.4' },
    ...{ consumerVersionSelector: ['{"a":1}'], enablePending: true, providerBranch: 'main' },
    ...{ includeWipPactsSince: '2024-01-31', consumer: 'a', provider: 'b' },
  });

  expect(command.replaceAll('\\', '')).toBe(
    `npx link-token-contract verify --plaid-environment sandbox --broker-base-url http://broker --consumer-version-selector '{"a":1}' --provider-branch main --enable-pending --include-wip-pacts-since 2024-01-31 --consumer a --provider b --revision 1.697.4`,
  );
});
