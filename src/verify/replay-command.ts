import { urlTarget } from '../shared/http/url-target.ts';
import { shellLine } from '../shared/text/shell-line.ts';
import type { VerifyOptions } from './options.ts';

/** The options that are repeated, in their order. */
const REPLAYED = [
  ...(['plaidEnvironment', 'providerBaseUrl', 'pact', 'brokerBaseUrl'] as const),
  ...(['consumerVersionSelector', 'providerBranch', 'enablePending'] as const),
  ...(['includeWipPactsSince', 'consumer', 'provider', 'providerStatesSetupUrl'] as const),
  ...(['state', 'linkToken', 'header', 'headerEnv', 'bodyEnv'] as const),
  ...(['timeout', 'enums', 'revision'] as const),
] satisfies (keyof VerifyOptions)[];

/**
 * The command line that verifies again, to be pasted into a shell. Placeholders in capitals stand for what may be a
 * credential. It publishes nothing.
 */
export function replayCommand(options: Partial<VerifyOptions>): string {
  const words = REPLAYED.flatMap((name) => {
    const value = options[name] ?? [];
    const option = optionText(name);
    if (value === true) return [option];
    return [value].flat().flatMap((one) => [option, shown(name, String(one))]);
  });
  return shellLine(['npx', 'link-token-contract', 'verify', ...words]);
}

/** `--pact` of `pact`. */
export function optionText(name: keyof VerifyOptions): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function shown(name: keyof VerifyOptions, value: string): string {
  switch (name) {
    case 'providerBaseUrl':
    case 'providerStatesSetupUrl': {
      const { template } = urlTarget(value);
      // A URL without a path is parsed into one with a slash.
      return value.endsWith('/') ? template : template.replace(/\/$/, '');
    }
    case 'linkToken':
      return 'LINK_TOKEN';
    case 'header':
      return `${value.split(':', 1)[0]}: VALUE`;
    default:
      return value;
  }
}
