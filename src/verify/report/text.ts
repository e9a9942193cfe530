import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { IdentityPart } from '../../build-identity/identity-source.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { cutList } from '../../shared/report/cut-list.ts';
import type { InteractionVerdict, ResultPublication, VerifyResult } from '../verify-result.ts';
import { MOST_LISTED, pactName, pactText } from './pact-text.ts';

/** What was verified and what was not, pact by pact; then the verdict, and what was published. */
export function verifyText(result: VerifyResult, colors: Colors): string {
  const { interactions, publications, pacts, replay, verdict } = result;
  const grouped = [
    ...Map.groupBy(interactions, ({ consumer, consumerVersion }) =>
      JSON.stringify([consumer, consumerVersion]),
    ).values(),
  ];
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
    ...publications.map((one) => publicationText(one, result, { isOnly }, colors)),
    ...branchText(result, colors),
    ...(isAllWell ? [] : [colors.dim(`-> ${terminalLine(replay)}`)]),
  ].join('\n');
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
  const count = (is: (one: InteractionVerdict) => boolean) => interactions.filter(is).length;
  const passed = count(({ status }) => status === 'passed');
  const failures = interactions.filter(({ status }) => status === 'failed');
  const isPending = verdict !== 'failed' && failures.length > 0;
  const left = count(({ status, kind }) => status === 'not-applicable' && kind === 'http');
  const messages = count(({ kind }) => kind === 'message');
  const counts = [
    `${passed} passed${failures.length > 0 ? `, ${failures.length} failed` : ''}${isPending ? ' (pending)' : ''}`,
    ...(left === 0
      ? []
      : [
          `not verified: ${left}, whose ${left === 1 ? 'state' : 'states'} it cannot be brought into`,
        ]),
    ...(messages === 0 ? [] : [`left out: ${messages} ${messages === 1 ? 'message' : 'messages'}`]),
  ].join('; ');
  const who = terminalLine(`${provider} at ${providerBaseUrl}`);
  switch (verdict) {
    case 'passed':
      return colors.green(`${who} honours what it was asked for: ${counts}.`);
    case 'failed':
      return colors.red(
        isOfPactFile(failures, findings)
          ? `The pact itself is written wrongly, whatever ${who} does: ${counts}.`
          : `${who} does not honour the contract: ${counts}.`,
      );
    case 'undecided':
      if (passed > 0) return colors.yellow(`${who} was not asked for everything: ${counts}.`);
      return colors.yellow(
        isPending
          ? `${who}: could not tell, as nothing passed: ${counts}.`
          : `${who} was not asked for anything: ${counts}.`,
      );
  }
}

function isOfPactFile(
  failures: readonly InteractionVerdict[],
  findings: VerifyResult['findings'],
): boolean {
  const blamed = failures.flatMap(({ pending, mismatches }) => (pending ? [] : mismatches));
  return (
    findings.length + blamed.length > 0 && blamed.every(({ source }) => source === 'pact-file')
  );
}

function publicationText(
  publication: ResultPublication,
  { provider, providerBranch }: VerifyResult,
  { isOnly }: { readonly isOnly: boolean },
  colors: Colors,
): string {
  const name = pactName(publication);
  if (publication.kind === 'refused') {
    return colors.yellow(
      terminalLine(`Not published: ${isOnly ? '' : `${name}, as `}${publication.why}.`),
    );
  }
  const branch = providerBranch === null ? '' : ` on branch ${branchName(providerBranch)}`;
  const verdict = publication.success ? 'success' : 'failure';
  return terminalLine(
    `Published: ${isOnly ? '' : `${name} `}as ${provider} ${publication.providerVersion}${branch}, ${verdict}`,
  );
}

/** The branch by which pacts were selected, where no publication names it. */
function branchText(
  { provider, providerBranch, publications }: VerifyResult,
  colors: Colors,
): readonly string[] {
  const isSaid = publications.some(({ kind }) => kind === 'published');
  if (providerBranch === null || isSaid) return [];
  return [colors.dim(terminalLine(`Branch of ${provider}: ${branchName(providerBranch)}`))];
}

/** `feature/link (git)` */
function branchName({ value, source }: IdentityPart): string {
  return `${value} (${source.from === 'git' ? 'git' : source.name})`;
}
