import type { JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { postPayload } from '../shared/http/post-payload.ts';
import { urlTarget } from '../shared/http/url-target.ts';
import { quotedLine } from '../shared/text/one-line.ts';
import { ENTERED, type StateEntry, type StateSource } from './state-source.ts';

/**
 * The states that a URL sets up, which is asked in Pact's way before the verifier asks it again: set up and torn
 * down once, a state shows whether there is such a state at all. 404 and 501 say plainly that there is
 * none; any other refusal is a failure of the provider's. Throws InputError for what is no URL.
 */
export function setUpStates(url: string, timeoutMs: number): StateSource {
  const target = urlTarget(url);
  const ask = async (body: JsonValue) => {
    const options = { timeoutMs, closing: new AbortController().signal };
    const outcome = await postPayload(target, JSON.stringify(body), options);
    const at = `the set-up URL ${target.shown}`;
    switch (outcome.kind) {
      case 'answered':
        return { ...outcome, said: target.redact(outcome.body) };
      case 'timeout':
        throw new InputError(
          `${at} gave no answer within ${timeoutMs / 1000} s; check --provider-states-setup-url`,
        );
      case 'no-http':
        throw new InputError(
          `what answers at ${at} speaks no HTTP; check --provider-states-setup-url`,
        );
      case 'failed':
        throw new InputError(
          `${at} cannot be reached (${outcome.code || outcome.reason}); check --provider-states-setup-url`,
        );
    }
  };
  return {
    enter: async ({ name, params }) => {
      const { status, said } = await ask({ state: name, params, action: 'setup' });
      const entry = entryOf(status, said);
      if (entry.kind === 'entered') await ask({ state: name, params, action: 'teardown' });
      return entry;
    },
    setUpUrl: url,
    advice: 'check --provider-states-setup-url, which knows none of the states',
  };
}

function entryOf(status: number, said: string): StateEntry {
  if (status >= 200 && status < 300) return ENTERED;
  if (status === 404 || status === 501) {
    return { kind: 'not-applicable', reason: `the set-up URL has no such state (${status})` };
  }
  const answer = said.trim() === '' ? '' : `: ${quotedLine(said, 200)}`;
  return { kind: 'broken', message: `the set-up URL answered ${status}${answer}` };
}
