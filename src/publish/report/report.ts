import { jsonLine } from '../../../contracts/escape/json-line.ts';
import { terminalLine } from '../../../contracts/escape/terminal.ts';
import { partLine } from '../../build-identity/identity-part.ts';
import type { PactDifference } from '../../pact-file/same-pact.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { cutList } from '../../shared/report/cut-list.ts';
import type { PactFinding } from '../prove-pact.ts';
import type { PublishResult } from '../publish-pact.ts';

/** One object in a line, with the same members for every outcome. */
export function publishJson({ publication, kind: verdict, ...outcome }: PublishResult): string {
  const { pact, identity, tags } = publication;
  const { version, branch, buildUrl, source, remarks } = identity;
  return jsonLine({
    ...{ verdict, consumer: pact.consumer, provider: pact.provider },
    ...{ version, branch, buildUrl, tags, source },
    ...{ url: null, again: null, notices: [], said: null, differences: [], findings: [] },
    ...outcome,
    remarks,
  });
}

/** What became of a pact, in some lines, without a line end at the last. */
export function publishText(result: PublishResult, colors: Colors): string {
  const { pact, identity, tags } = result.publication;
  const { source } = identity;
  const what = `${pact.consumer} -> ${pact.provider}`;
  return [
    ...headLines(result, terminalLine(what), colors),
    partLine('version', identity.version, source.version, colors),
    ...(identity.branch === null || source.branch === null
      ? []
      : [partLine('branch', identity.branch, source.branch, colors)]),
    ...(identity.buildUrl === null ? [] : [`  build ${terminalLine(identity.buildUrl)}`]),
    ...(tags.length === 0 ? [] : [`  tags ${terminalLine(tags.join(', '))}`]),
    ...identity.remarks.map((remark) => colors.yellow(`  note: ${terminalLine(remark)}`)),
    ...(result.kind === 'published'
      ? result.notices.map((text) => colors.dim(`  broker: ${terminalLine(text)}`))
      : []),
  ].join('\n');
}

function headLines(result: PublishResult, what: string, colors: Colors): readonly string[] {
  switch (result.kind) {
    case 'published':
      return [
        colors.green(`${result.again ? 'The broker has it already' : 'Published'}: ${what}`),
        `  ${terminalLine(result.url)}`,
      ];
    case 'ready':
      return [colors.green(`Would be published: ${what}`)];
    case 'unproven':
      return [
        colors.red(`Not published: ${what}`),
        ...listed(result.findings.map((finding) => findingText(finding, colors))),
      ];
    case 'refused':
      return [
        colors.red(`The broker refused: ${what}`),
        `  broker: ${terminalLine(result.said)}`,
        ...(result.differences.length === 0
          ? []
          : differing('Another content stands under this version', result.differences)),
      ];
    case 'replaced':
      return [
        colors.red(`Published, and replaced: ${what}`),
        ...differing(
          'The broker has another content under this version, from who published at the same time',
          result.differences,
        ),
      ];
  }
}

function differing(why: string, differences: readonly PactDifference[]): readonly string[] {
  const head = `  ${why}; publish from a new commit. It differs in:`;
  return [head, ...listed(differences.map(differenceText))];
}

function listed(lines: readonly string[]): readonly string[] {
  return cutList(lines, MOST_SHOWN, (rest) => `  and ${rest} more (--format json has all)`);
}

const MOST_SHOWN = 10;

function findingText(finding: PactFinding, colors: Colors): string {
  const { code, interaction, path, message, remedy } = finding;
  const place = [interaction, path === '' ? '(root)' : path].filter((part) => part !== null);
  const where = place.length === 0 ? '' : `${place.join(' ')}: `;
  const todo = remedy === undefined ? '' : `\n    -> ${terminalLine(remedy)}`;
  return `  ${terminalLine(`${where}${message}`)} ${colors.dim(`[${code}]`)}${todo}`;
}

function differenceText({ interaction, path, ours, theirs }: PactDifference): string {
  const where = [interaction ?? 'the pact', path].filter((part) => part !== '').join(' ');
  return `    ${terminalLine(`${where}: the broker has ${theirs}, this pact ${ours}`)}`;
}
