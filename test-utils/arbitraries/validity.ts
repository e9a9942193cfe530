import { type Check, CheckedSchema } from '../../contracts/schema/check.ts';
import type { Components, SchemaNode } from '../../contracts/schema/shape.ts';
import { isLimitedNumber, isLimitedText } from './fits.ts';
import { isLimitedList } from './limited-lists.ts';
import { isLimitedObject } from './limited-objects.ts';
import { once } from './once.ts';

/**
 * The verdict on payloads whose parts are chosen apart, where a part may spoil the whole, or break two rules at once: a
 * list of a length, a text of a pattern, a union. Null where each part stands for itself.
 */
export const validityOf: (components: Components) => Check | null = once((components) => {
  if (![...components.values()].some(isInterwoven)) return null;
  const { root, definitions } = components.document;
  return new CheckedSchema(definitions).checkOf(root);
});

function isInterwoven(node: SchemaNode): boolean {
  switch (node.kind) {
    case 'union':
      return true;
    case 'array':
      return isLimitedList(node) || isInterwoven(node.items);
    case 'object':
      return (
        isLimitedObject(node) ||
        !isClosedOrOpen(node.open, node.others) ||
        [...node.properties.values()].some(({ schema }) => isInterwoven(schema))
      );
    case 'string':
      return isLimitedText(node);
    case 'integer':
    case 'number':
      return isLimitedNumber(node);
    case 'enum':
      return node.refused.length > 0 || !node.values.every((value) => typeof value === 'string');
    case 'any':
      return node.check !== null;
    case 'never':
      return true;
    default:
      return false;
  }
}

function isClosedOrOpen(open: boolean, others: SchemaNode): boolean {
  return open || others.kind === 'never';
}
