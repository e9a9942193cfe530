import { urlTarget } from '../shared/http/url-target.ts';
import { shellLine } from '../shared/text/shell-line.ts';
import type { VerifyOptions } from './options.ts';

/**
 * The command line that verifies again, to be pasted into a shell. Placeholders in capitals stand for what may be a
 * credential. It publishes nothing.
 */
export function replayCommand(options: Partial<VerifyOptions>): string {
  const words = [...REPLAYED].flatMap(([name, shown]) => {
    const value = options[name];
    if (value === undefined) return [];
    const option = optionText(name);
    if (value === true) return [option];
    return [value].flat().flatMap((one) => [option, shown(String(one))]);
  });
  return shellLine(['npx', 'link-token-contract', 'verify', ...words]);
}

/** `--pact` of `pact`. */
export function optionText(name: keyof VerifyOptions): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

const asItIs = (value: string) => value;

/** The options that are repeated, in their order, and how their values are shown. */
const REPLAYED: ReadonlyMap<keyof VerifyOptions, (value: string) => string> = new Map([
  ['plaidEnvironment', asItIs],
  ['providerBaseUrl', withoutUser],
  ['pact', asItIs],
  ['brokerBaseUrl', asItIs],
  ['consumerVersionSelector', asItIs],
  ['providerBranch', asItIs],
  ['enablePending', asItIs],
  ['includeWipPactsSince', asItIs],
  ['consumer', asItIs],
  ['provider', asItIs],
  ['providerStatesSetupUrl', withoutUser],
  ['state', asItIs],
  ['linkToken', () => 'LINK_TOKEN'],
  ['header', (line) => `${line.split(':', 1)[0]}: VALUE`],
  ['headerEnv', asItIs],
  ['bodyEnv', asItIs],
  ['timeout', asItIs],
  ['enums', asItIs],
  ['revision', asItIs],
]);

function withoutUser(url: string): string {
  const { template } = urlTarget(url);
  // A URL without a path is parsed into one with a slash.
  return url.endsWith('/') ? template : template.replace(/\/$/, '');
}
