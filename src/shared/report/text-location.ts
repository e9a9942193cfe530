import type { Location } from 'mutation-testing-report-schema';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type JsonPointer, pointerKeys } from '../../../contracts/json-pointer.ts';

/** The location of a value in a JSON text; throws where there is none. */
export interface TextLocations {
  readonly ofValue: (pointer: JsonPointer) => Location;
  /** Starts at its key, if it has one. */
  readonly ofEntry: (pointer: JsonPointer) => Location;
}

interface Found {
  readonly key: Node | null;
  readonly value: Node;
}

/** Parses the JSON text as YAML, since the YAML parser keeps locations. */
export function textLocations(text: string): TextLocations {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });

  const find = (pointer: JsonPointer): Found => {
    let found: Found | null = contents === null ? null : { key: null, value: contents };
    for (const key of pointerKeys(pointer)) found = found && childOf(found.value, key);
    if (found === null) throw new Error(`the text has no ${pointer}`);
    return found;
  };
  const position = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line, column: col };
  };
  const location = (from: Node, to: Node): Location => ({
    start: position(from.range?.[0]),
    end: position(to.range?.[1]),
  });

  return {
    ofValue: (pointer) => {
      const { value } = find(pointer);
      return location(value, value);
    },
    ofEntry: (pointer) => {
      const { key, value } = find(pointer);
      return location(key ?? value, value);
    },
  };
}

function childOf(node: Node, key: string): Found | null {
  if (isMap<Node, Node>(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    return pair?.value ? { key: pair.key, value: pair.value } : null;
  }
  const item = isSeq<Node>(node) ? node.items[Number(key)] : undefined;
  return item === undefined ? null : { key: null, value: item };
}
