import type { SuiteResult } from './judge-suite.ts';

/** What was read, what was refused and why, and each case that got another verdict. */
export function suiteText({ schemas, refused, agreed, different, leftOut }: SuiteResult): string {
  const total = [...refused.values()].flat().length;
  return [
    `${schemas - total} of ${schemas} schemas are read; ${agreed} cases get the suite's verdict, ${different.length} do not`,
    ...different.map((name) => `DIFFERENT ${name}`),
    ...lists('refused', refused),
    ...lists('left out', leftOut),
  ].join('\n');
}

function lists(title: string, byReason: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, names]) => [
      `${title}, ${names.length}: ${reason}`,
      ...names.map((name) => `  ${name}`),
    ]);
}
