import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { InputError } from '../../shared/errors/input-error.ts';
import { DEEPEST } from './compose-yaml.ts';
import type { Schema, Target } from './schema.ts';

/**
 * References may form a cycle through a property or an item. A reference to itself, or to a schema of which it is a
 * part (by `allOf` and the like), says nothing and is refused: `fault` makes the error for its pointer.
 */
export function refuseEndless(
  root: Schema,
  targets: ReadonlyMap<JsonPointer, Target>,
  fault: (pointer: JsonPointer, what: string) => InputError,
): void {
  const heights = new Map<Schema, number>();
  const climbing = new Set<Schema>();
  const heightOf = (schema: Schema, pointer: JsonPointer): number => {
    const known = heights.get(schema);
    if (known !== undefined) return known;
    if (climbing.has(schema)) throw fault(pointer, 'has a $ref that leads back to itself');
    if (climbing.size >= DEEPEST) throw fault(pointer, TOO_HIGH);
    climbing.add(schema);
    let height = 0;
    for (const { part, below } of partsOf(schema, pointer, targets)) {
      height = Math.max(height, 1 + heightOf(part, below));
    }
    climbing.delete(schema);
    if (height >= DEEPEST) throw fault(pointer, TOO_HIGH);
    heights.set(schema, height);
    return height;
  };
  heightOf(root, '');
  for (const [pointer, { value }] of targets) heightOf(value, pointer);
}

const TOO_HIGH = `has more than ${DEEPEST} $refs in a row`;

function partsOf(
  schema: Schema,
  pointer: JsonPointer,
  targets: ReadonlyMap<JsonPointer, Target>,
): { part: Schema; below: JsonPointer }[] {
  if (schema.kind === 'reference') {
    const target = targets.get(schema.to);
    return target === undefined ? [] : [{ part: target.value, below: schema.to }];
  }
  const parts = [...schema.allOf, ...schema.alternatives.flat()];
  return parts.map((part) => ({ part, below: pointer }));
}
