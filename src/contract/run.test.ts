import { expect, test } from 'vitest';
import type { Change } from '../schema-changes/change.ts';
import { withRevisionEntry } from './run.ts';

const change = (value: string): Change => ({
  ...{ code: 'enum-value-added', level: 'warning', schema: 'Products', property: '', value },
  ...{ from: null, to: null },
});
const CHANGELOG = '# Changelog\n\n## 0.2.0\n\n- Something.\n\n## 0.1.0\n\n- More.\n';
const entered = (changelog: string, ...values: string[]) =>
  withRevisionEntry(changelog, {
    ...{ version: '9.0.0', previous: '8.0.0', changes: values.map(change) },
  });

test('the changes of a revision become the first entry of the newest version', () => {
  expect(entered(CHANGELOG, 'a', 'b')).toBe(
    '# Changelog\n\n## 0.2.0\n\n- Revision 9.0.0 of the contract, against 8.0.0: 2 warnings.\n  - `Products`: 2 values added: `"a"`, `"b"` (warning)\n- Something.\n\n## 0.1.0\n\n- More.\n',
  );
});

test('a second import does not repeat the entry', () => {
  const once = entered(CHANGELOG, 'a');
  expect(entered(once, 'a')).toBe(once);
  expect(entered(entered(CHANGELOG, 'x', 'y'), 'a')).toBe(once);
});

test('a changelog without versions gets the entry at its end', () => {
  expect(entered('# Changelog', 'a')).toMatch(/^# Changelog\n- Revision 9\.0\.0 /);
});
