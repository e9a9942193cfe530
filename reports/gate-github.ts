import { type CheckFinding, type CheckResult, whatToDo } from '../src/checks/check.ts';
import type { GateResult } from '../src/gate.ts';
import { oneLine } from './printable.ts';

/** Workflow commands that GitHub Actions shows beside the lines they speak of, one a finding. */
export function gateAnnotations({ checks }: GateResult): string {
  const lines = checks.flatMap((check) => [
    ...[...check.findings, ...check.advice].map((finding) => annotation(check, finding)),
    ...(check.problem === null
      ? []
      : [`::error title=${property(`gate: ${check.name}`)}::${data(check.problem)}`]),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

/** The result as Markdown for the step summary. */
export function gateStepSummary({ verdict, checks }: GateResult): string {
  return [
    `## link-token-contract gate: ${verdict}`,
    '',
    '| check | status | seconds | findings |',
    '| --- | --- | ---: | ---: |',
    ...checks.map(
      ({ name, status, durationMs, findings }) =>
        `| ${name} | ${status} | ${(durationMs / 1000).toFixed(1)} | ${findings.length} |`,
    ),
    '',
    ...checks.flatMap(({ name, findings, advice, problem }) => [
      ...[...findings, ...advice].map(markdownFinding),
      ...(problem === null
        ? []
        : [`- ${code(name)}: could not be run: ${code(firstLine(problem))}`]),
    ]),
    '',
  ].join('\n');
}

function annotation({ name }: CheckResult, finding: CheckFinding): string {
  const { file, line, message, level } = finding;
  const command = level === 'advice' ? 'notice' : 'error';
  const where = [`file=${property(file)}`, ...(line === null ? [] : [`line=${line}`])];
  return `::${command} ${[...where, `title=${property(`gate: ${name}`)}`].join(',')}::${data(`${message}\n-> ${whatToDo(finding)}`)}`;
}

function markdownFinding(finding: CheckFinding): string {
  const { file, line, path, message, level } = finding;
  const where = `${file}${line === null ? '' : `:${line}`}${path === null ? '' : ` ${path}`}`;
  const advice = level === 'advice' ? 'advice: ' : '';
  const verb = finding.remedy === undefined ? 'run ' : '';
  return `- ${advice}${code(where)}: ${code(firstLine(message))}; ${verb}${code(whatToDo(finding))}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Markdown reads nothing in it, as long as it is one line. */
function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``;
}

/** The escapes of GitHub's workflow commands: of the message, and of a property. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
