import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';

/** Is the value of a type that JSON Schema knows? */
export function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isJsonObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      // string, number, boolean
      return typeof value === type;
  }
}
