import { nearestValue } from '../../contracts/nearest-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Webhook } from './webhook.ts';

/** The broker's placeholders, as `${pactbroker.NAME}`: the class PactAndVerificationParameters of pact_broker. */
const NAMES = [
  ...['pactUrl', 'verificationResultUrl', 'buildUrl', 'eventName'],
  ...['consumerName', 'consumerVersionNumber', 'consumerVersionBranch', 'consumerVersionTags'],
  ...['providerName', 'providerVersionNumber', 'providerVersionBranch', 'providerVersionTags'],
  ...['providerVersionDescriptions', 'currentlyDeployedProviderVersionNumber'],
  ...['consumerLabels', 'providerLabels', 'githubVerificationStatus', 'gitlabVerificationStatus'],
  ...['bitbucketVerificationStatus', 'azureDevOpsVerificationStatus'],
];

/** Throws InputError for an unknown placeholder, which the broker would send as it stands. */
export function refuseUnknownPlaceholders({ url, headers, body }: Webhook): void {
  const texts = [url, ...Object.values(headers), body ?? ''];
  for (const [, name = ''] of texts.flatMap((text) => [...text.matchAll(OF_BROKER)])) {
    if (NAMES.includes(name)) continue;
    throw new InputError(
      `the broker has nothing to put in the place of \${pactbroker.${name}}; the nearest is \${pactbroker.${nearestValue(name, NAMES)}}`,
    );
  }
}

const OF_BROKER = /\$\{pactbroker\.([\w.-]{1,100})\}/g;

/**
 * The literal part of a text. Placeholders that the broker or PactFlow's secrets fill in are removed, with a word that
 * names their kind: `Bearer ${user.NAME}`, `token="${user.NAME}"`.
 */
export function literalOf(text: string, inItsPlace = ''): string {
  return text.replace(FILLED_IN, inItsPlace);
}

const PLACEHOLDER = String.raw`\$\{(?:user|pactbroker)\.[\w-]{1,100}\}`;
const SCHEME = String.raw`\b(?:bearer|basic|token|digest|apikey|api-key|bot|geniekey|key|oauth|splunk|ssws)\s{1,5}`;
const NAMED = String.raw`[\w.[\]-]{1,100}=(["']?)(?:${PLACEHOLDER})+\1`;
/**
 * A partly literal value keeps its name, which decides about it. Of adjacent placeholders only the first tries to match
 * as a whole value, since the others would find the same end.
 */
const FILLED_IN = new RegExp(
  String.raw`(?:${SCHEME})?(?:${NAMED}|(?<!\})(?:${PLACEHOLDER})+)(?=[\s"'&;,<#]|$)|${PLACEHOLDER}`,
  'gi',
);
