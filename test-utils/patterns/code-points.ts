/** A set of code points: ranges in order, apart from each other, both ends within. */
export type CodePoints = readonly Range[];
export type Range = readonly [first: number, last: number];

/** All that a well-formed text is made of: halves of surrogate pairs are no characters. */
export const ALL: CodePoints = [
  [0x0, 0xd7ff],
  [0xe000, 0x10ffff],
];

/** The set of what stands in any of the ranges, which may overlap; halves of surrogate pairs are left out. */
export function codePoints(ranges: readonly Range[]): CodePoints {
  const sorted = ranges.flatMap(withoutSurrogates).sort((one, other) => one[0] - other[0]);
  const joined: [number, number][] = [];
  for (const [first, last] of sorted) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

export function complement(set: CodePoints): CodePoints {
  const gaps: Range[] = [];
  let next = 0;
  for (const [first, last] of set) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  gaps.push([next, 0x10ffff]);
  return codePoints(gaps);
}

function withoutSurrogates([first, last]: Range): Range[] {
  return ALL.flatMap(([from, to]): Range[] => {
    const range: Range = [Math.max(first, from), Math.min(last, to)];
    return range[0] <= range[1] ? [range] : [];
  });
}
