import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { Mismatch } from '../../pact-verifier/verification.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { cutList } from '../../shared/report/cut-list.ts';
import type { InteractionVerdict, SourcedMismatch, VerifyResult } from '../verify-result.ts';

/** More are only counted. */
const MOST_LISTED = 20;
const LONGEST_MESSAGE = 500;
const PENDING = ' (pending: a failure of it fails nothing)';

/** What was verified and what was not, pact by pact; then the verdict, and what was published. */
export function verifyText(result: VerifyResult, colors: Colors): string {
  const { interactions, pacts, replay, verdict } = result;
  const keyOf = (one: InteractionVerdict) => JSON.stringify([one.consumer, one.consumerVersion]);
  const grouped = [...Map.groupBy(interactions, keyOf).values()];
  const isOnly = grouped.length === 1 && pacts.length === 1;
  const isAllWell = verdict === 'passed' && interactions.every(({ status }) => status !== 'failed');
  return [
    ...result.findings.flatMap(({ pact, message }) => [
      `${colors.red('FAIL ')}${terminalLine(pact)}`,
      `       ${terminalLine(message)}${colors.dim(' (in the pact itself)')}`,
    ]),
    ...grouped.flatMap((pact) => pactText(pact, { isOnly }, colors)),
    ...missingText(interactions, colors),
    summaryText(result, colors),
    // Several pacts have headlines above.
    ...(isOnly ? pacts.map((pact) => colors.dim(`Pact: ${terminalLine(pact)}`)) : []),
    ...publicationTexts(result, { isOnly }, colors),
    ...(isAllWell ? [] : [colors.dim(`-> ${terminalLine(replay)}`)]),
  ].join('\n');
}

/**
 * The verdict on each interaction that was verified, with its mismatches; then the mismatches of several interactions, the
 * advice, and why others were not verified, each once with the names of the interactions. A headline names the pact where
 * it is not the only one.
 */
function pactText(
  pact: readonly InteractionVerdict[],
  { isOnly }: { readonly isOnly: boolean },
  colors: Colors,
): readonly string[] {
  const verified = pact.filter(({ status }) => status !== 'not-applicable');
  const isPending = !isOnly && pact.every(({ pending }) => pending);
  const named = (one: InteractionVerdict) =>
    titleOf(one) + (one.pending && !isPending ? colors.dim(PENDING) : '');
  const fail = colors.red('FAIL ');
  const mismatches = byLine(verified, (one) =>
    one.mismatches.map((mismatch) => mismatchText(mismatch, colors)),
  );
  const shared = mismatches.filter(({ of }) => of.length > 1);
  return [
    ...(isOnly ? [] : pact.slice(0, 1)).map(
      (one) => `${colors.bold(pactName(one))}${isPending ? colors.dim(PENDING) : ''}`,
    ),
    ...verified.flatMap((one) => {
      if (one.status === 'passed') return [`${colors.green('ok   ')}${named(one)}`];
      const own = mismatches.filter(({ of }) => of.length === 1 && of[0] === one);
      if (own.length === 0) return [];
      return [`${fail}${named(one)}`, ...listed(own.map(({ line }) => line))];
    }),
    ...[...Map.groupBy(shared, ({ of }) => of.map(named).join('\n')).values()].flatMap((same) => [
      ...same.map(({ line, of }) => `${fail}in ${of.length} interactions: ${line}`),
      ...listed(same[0]?.of.map(named) ?? []),
    ]),
    ...(verified.length === 0 ? [] : ['']),
    ...noted(verified, colors, (one) =>
      one.advice.map((advice) => `${colors.yellow('advice')}: ${mismatchLine(advice)}`),
    ),
    ...noted(pact, colors, ({ reason }) =>
      reason === null ? [] : [`${colors.yellow('not applicable')}: ${terminalLine(reason)}`],
    ),
  ];
}

/** The lines about interactions, each once, with all interactions that it is about. */
function byLine(
  interactions: readonly InteractionVerdict[],
  linesOf: (one: InteractionVerdict) => readonly string[],
) {
  const all = interactions.flatMap((one) =>
    [...new Set(linesOf(one))].map((line) => ({ line, one })),
  );
  const groups = [...Map.groupBy(all, ({ line }) => line)];
  return groups.map(([line, same]) => ({ line, of: same.map(({ one }) => one) }));
}

/** Each line with the names of its interactions below. */
function noted(
  interactions: readonly InteractionVerdict[],
  colors: Colors,
  linesOf: (one: InteractionVerdict) => readonly string[],
): readonly string[] {
  return byLine(interactions, linesOf).flatMap(({ line, of }) => [
    ...[line, ...listed(of.map((one) => colors.dim(titleOf(one)))), ''],
  ]);
}

function listed(lines: readonly string[]): readonly string[] {
  return cutList(lines, MOST_LISTED).map((line) => `       ${line}`);
}

/** `web-shop 1.2.0`, as the broker has it. */
export function pactName(pact: Pick<InteractionVerdict, 'consumer' | 'consumerVersion'>): string {
  const { consumer, consumerVersion } = pact;
  return terminalLine(consumerVersion === null ? consumer : `${consumer} ${consumerVersion}`);
}

/** An interaction for people. */
export function titleOf({ description, state }: InteractionVerdict): string {
  return terminalLine(`${description}${state === null ? '' : `, given ${state}`}`);
}

function mismatchText(mismatch: SourcedMismatch, colors: Colors): string {
  return `${mismatchLine(mismatch)}${colors.dim(SOURCES[mismatch.source])}`;
}

const SOURCES = { pact: '', contract: ' (by the contract)', 'pact-file': ' (in the pact itself)' };

/** `/created_at: missing` */
export function mismatchLine({ path, message }: Mismatch): string {
  const cut = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  const place = path === null || path === '' ? '' : `${path}: `;
  return terminalLine(`${place}${cut.replaceAll('\n', ' ')}`);
}

/** The keys that the provider lacks, once each, but for interactions that it answers in another way altogether. */
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
  const listed = cutList(paths, MOST_LISTED, (rest) => `and ${rest} more`).join(' ');
  return [`Keys that are missing: ${colors.bold(terminalLine(listed))}`];
}

function summaryText(result: VerifyResult, colors: Colors): string {
  const { interactions, findings, verdict, provider, providerBaseUrl } = result;
  const byStatus = Object.groupBy(interactions, ({ status }) => status);
  const { passed = [], failed = [], 'not-applicable': notApplicable = [] } = byStatus;
  const left = notApplicable.filter(({ kind }) => kind === 'http').length;
  const messages = notApplicable.length - left;
  const isPending = verdict !== 'failed' && failed.length > 0;
  const unable = `; not verified: ${left}, whose ${left === 1 ? 'state' : 'states'} it cannot be brought into`;
  const counts = [
    `${passed.length} passed`,
    failed.length > 0 ? `, ${failed.length} failed` : '',
    isPending ? ' (pending)' : '',
    left > 0 ? unable : '',
    messages > 0 ? `; left out: ${messages} ${messages === 1 ? 'message' : 'messages'}` : '',
  ].join('');
  const who = terminalLine(`${provider} at ${providerBaseUrl}`);
  if (verdict === 'passed') {
    return colors.green(`${who} honours what it was asked for: ${counts}.`);
  }
  if (verdict === 'undecided') {
    const unsure = isPending
      ? ': could not tell, as nothing passed'
      : ' was not asked for anything';
    const why = passed.length > 0 ? ' was not asked for everything' : unsure;
    return colors.yellow(`${who}${why}: ${counts}.`);
  }
  const blamed = failed.flatMap(({ pending, mismatches }) => (pending ? [] : mismatches));
  const isOfPactFile = blamed.every(({ source }) => source === 'pact-file');
  return colors.red(
    isOfPactFile && findings.length + blamed.length > 0
      ? `The pact itself is written wrongly, whatever ${who} does: ${counts}.`
      : `${who} does not honour the contract: ${counts}.`,
  );
}

/** What was published, and the branch by which pacts were selected where no publication names it. */
function publicationTexts(
  { provider, providerBranch, publications }: VerifyResult,
  { isOnly }: { readonly isOnly: boolean },
  colors: Colors,
): readonly string[] {
  const source = providerBranch?.source.from === 'git' ? 'git' : providerBranch?.source.name;
  // `feature/link (git)`
  const branch = providerBranch === null ? null : `${providerBranch.value} (${source})`;
  const isNamed = publications.some(({ kind }) => kind === 'published');
  return [
    ...publications.map((one) => {
      const name = pactName(one);
      if (one.kind === 'refused') {
        const whose = isOnly ? '' : `${name}, as `;
        return colors.yellow(terminalLine(`Not published: ${whose}${one.why}.`));
      }
      const version = `${provider} ${one.providerVersion}${branch === null ? '' : ` on branch ${branch}`}`;
      const verdict = one.success ? 'success' : 'failure';
      return terminalLine(`Published: ${isOnly ? '' : `${name} `}as ${version}, ${verdict}`);
    }),
    ...(branch === null || isNamed
      ? []
      : [colors.dim(terminalLine(`Branch of ${provider}: ${branch}`))]),
  ];
}
