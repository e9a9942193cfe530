import { cutList } from '../../shared/report/cut-list.ts';
import { markdownCode } from '../../shared/report/escape/markdown.ts';
import { workflowCommand } from '../../shared/report/escape/workflow-command.ts';
import { type CheckFinding, placeOf, whatToDo } from '../checks/check.ts';
import type { GateResult } from '../gate.ts';

/** One workflow command for each finding, which GitHub Actions shows beside the line. */
export function gateAnnotations({ checks }: GateResult): string {
  const lines = checks.flatMap(({ name, findings, advice, problem }) => {
    const title = `gate: ${name}`;
    return [
      ...[...findings, ...advice].map((finding) => {
        const { file, line, message, level } = finding;
        const kind = level === 'advice' ? 'notice' : 'error';
        return workflowCommand(kind, { file, line, title }, `${message}\n-> ${whatToDo(finding)}`);
      }),
      ...(problem === null ? [] : [workflowCommand('error', { title }, problem)]),
    ];
  });
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
        : [`- ${markdownCode(name)}: could not be run: ${markdownLines(problem)}`]),
    ]),
    '',
  ].join('\n');
}

function markdownFinding(finding: CheckFinding): string {
  const advice = finding.level === 'advice' ? 'advice: ' : '';
  const todo = `${finding.remedy === undefined ? 'run ' : ''}${markdownCode(whatToDo(finding))}`;
  return `- ${advice}${markdownCode(placeOf(finding))}: ${markdownLines(finding.message)}; ${todo}`;
}

/** The lines of a text within one item of a list. */
function markdownLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const told = cutList(lines.map(markdownCode), MOST_LINES, (rest) => `and ${rest} more lines`);
  return told.join('<br>');
}

/** GitHub shows no summary of more than a megabyte. */
const MOST_LINES = 50;
