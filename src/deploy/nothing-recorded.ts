/**
 * Whether the broker's reason says that no version is recorded in an environment: `no version`, or `no version of` a
 * pacticipant, `is currently recorded as` deployed or released there.
 */
export function saysNothingIsRecorded(reason: string): boolean {
  return reason
    .toLowerCase()
    .split('\n')
    .some((line) => {
      const start = line.indexOf('no version');
      return start !== -1 && line.includes(' is currently recorded as', start);
    });
}
