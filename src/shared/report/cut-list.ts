/** The first of many lines, and a line that says how many more there are. */
export function cutList(
  lines: readonly string[],
  most: number,
  more = (rest: number) => `and ${rest} more (--format json has all)`,
): readonly string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), more(rest)] : lines;
}
