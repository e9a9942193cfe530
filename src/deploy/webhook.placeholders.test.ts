import { expect, test } from 'vitest';
import { refuseUnknownPlaceholders } from './webhook.ts';

const hook = (body: string) => ({
  ...{ consumer: 'web-shop', provider: 'plaid', url: 'https://ci.example/', headers: {}, body },
});

test('a broker’s placeholders are accepted, and so is anything that is not for a broker', () => {
  refuseUnknownPlaceholders(hook(`{"pact": "\${pactbroker.pactUrl}", "by": "\${user.name}"}`));
});

test.each([
  ['pactURL', 'pactUrl'],
  ['pact-url', 'pactUrl'],
  ['consumerVersion', 'consumerVersionTags'],
])('%s is refused, and the nearest is named', (wrong, right) => {
  expect(() => refuseUnknownPlaceholders(hook(`\${pactbroker.${wrong}}`))).toThrow(
    `in the place of \${pactbroker.${wrong}}; the nearest is \${pactbroker.${right}}`,
  );
});
