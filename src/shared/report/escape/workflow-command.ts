import { terminalLines } from '../../../../contracts/escape/terminal.ts';

export type Command = 'error' | 'warning' | 'notice';

/** A workflow command of GitHub Actions on one line, without the properties that are null. */
export function workflowCommand(
  name: Command,
  properties: Readonly<Record<string, string | number | null>>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${data(message)}`;
}

/**
 * Line ends and the percent sign have escapes of GitHub's own; other active characters are written as JSON escapes
 * them.
 */
function data(text: string): string {
  const lines = text.split('\r').map(terminalLines).join('\r');
  return lines.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
