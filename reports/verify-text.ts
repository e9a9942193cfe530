import type {
  InteractionStatus,
  InteractionVerdict,
  ResultPublication,
  SourcedMismatch,
  VerifyResult,
} from '../src/verify/verify-result.ts';
import type { Colors } from './colors.ts';
import { oneLine } from './printable.ts';

/**
 * Each interaction that was verified in a line, below it what does not hold; then what was not verified, by name; then
 * the verdict.
 */
export function verifyText(result: VerifyResult, colors: Colors): string {
  const { interactions, publications, pacts, replay } = result;
  const consumers = new Set(interactions.map(({ consumer }) => consumer));
  const title = (one: InteractionVerdict) => {
    const { consumer, description, state } = one;
    const of = consumers.size > 1 ? `${consumer}: ` : '';
    return oneLine(`${of}${description}${state === null ? '' : `, given ${state}`}`);
  };
  const verified = interactions.filter(({ status }) => status !== 'not-applicable');
  return [
    ...verified.map((one) => verifiedText(one, title(one), colors)),
    ...(verified.length === 0 ? [] : ['']),
    ...notApplicableText(interactions, title, colors),
    ...missingText(interactions, colors),
    summaryText(result, colors),
    ...publications.map((publication) => publicationText(publication, colors)),
    ...pacts.map((pact) => colors.dim(`Pact: ${oneLine(pact)}`)),
    colors.dim(`-> ${oneLine(replay)}`),
  ].join('\n');
}

const MOST_MISMATCHES = 20;
const LONGEST_MESSAGE = 500;

function verifiedText(one: InteractionVerdict, title: string, colors: Colors): string {
  const { status, pending, mismatches } = one;
  const mark = status === 'passed' ? colors.green('ok   ') : colors.red('FAIL ');
  const expected = pending ? colors.dim(' (pending: a failure of it fails nothing)') : '';
  const rest = mismatches.length - MOST_MISMATCHES;
  return [
    `${mark}${title}${expected}`,
    ...mismatches.slice(0, MOST_MISMATCHES).map((mismatch) => mismatchText(mismatch, colors)),
    ...(rest > 0 ? [`       and ${rest} more (--format json has all)`] : []),
  ].join('\n');
}

function mismatchText({ path, message, source }: SourcedMismatch, colors: Colors): string {
  const cut = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  const place = path === null || path === '' ? '' : `${path}: `;
  const beyond = source === 'contract' ? colors.dim(' (by the contract)') : '';
  return `       ${oneLine(`${place}${cut.replaceAll('\n', ' ')}`)}${beyond}`;
}

/** By why it is so, as that is the same for many. */
function notApplicableText(
  interactions: readonly InteractionVerdict[],
  title: (one: InteractionVerdict) => string,
  colors: Colors,
): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const one of interactions) {
    if (one.reason !== null)
      titles.set(one.reason, [...(titles.get(one.reason) ?? []), title(one)]);
  }
  return [...titles].map(([reason, names]) =>
    [
      `${colors.yellow('not applicable')}: ${oneLine(reason)}`,
      ...names.map((name) => colors.dim(`       ${name}`)),
      '',
    ].join('\n'),
  );
}

/** The keys that a provider forgets, once each; not where it gave another answer altogether. */
function missingText(
  interactions: readonly InteractionVerdict[],
  colors: Colors,
): readonly string[] {
  const missing = interactions
    .filter(({ mismatches }) => mismatches.every(({ path }) => path !== null))
    .flatMap(({ mismatches }) => mismatches)
    .flatMap(({ path, message }) => (message === 'missing' && path !== null ? [path] : []));
  const paths = [...new Set(missing)].sort();
  if (paths.length === 0) return [];
  const rest = paths.length - MOST_MISMATCHES;
  const more = rest > 0 ? ` and ${rest} more` : '';
  const listed = `${paths.slice(0, MOST_MISMATCHES).join(' ')}${more}`;
  return [`Keys that are missing: ${colors.bold(oneLine(listed))}`];
}

function summaryText(result: VerifyResult, colors: Colors): string {
  const { interactions, verdict, provider, providerBaseUrl } = result;
  const having = (status: InteractionStatus) =>
    interactions.filter((one) => one.status === status).length;
  const [passed, failed, left] = [having('passed'), having('failed'), having('not-applicable')];
  const counts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(left > 0 ? [`${left} not applicable, and so not verified`] : []),
  ].join(', ');
  const who = oneLine(`${provider} at ${providerBaseUrl}`);
  switch (verdict) {
    case 'passed':
      return colors.green(`${who} honours what it was asked for: ${counts}.`);
    case 'failed':
      return colors.red(`${who} does not honour the contract: ${counts}.`);
    case 'undecided':
      return colors.yellow(`${who} was not asked for anything: ${counts}.`);
  }
}

function publicationText(publication: ResultPublication, colors: Colors): string {
  const pact = oneLine(publication.pact);
  if (publication.kind === 'refused') {
    return colors.yellow(`Not published: ${oneLine(publication.why)} (${pact}).`);
  }
  const { success, providerVersion } = publication;
  const verdict = success ? 'success' : 'failure';
  return `Published: ${verdict} of ${oneLine(providerVersion)} on ${pact}.`;
}
