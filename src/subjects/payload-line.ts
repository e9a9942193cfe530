import { jsonText } from '../../contracts/escape/json-line.ts';
import type { JsonValue } from '../../contracts/json-value.ts';

/**
 * A payload as one line of ASCII, so that neither a reader's locale nor its idea of a line break
 * changes it.
 */
export function payloadLine(payload: JsonValue): string {
  return jsonText(payload).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
