import type { Location } from 'mutation-testing-report-schema';
import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import { type JsonPointer, pointerKeys } from '../../../contracts/json-pointer.ts';

/** The location of a value in a JSON text; throws where there is none. */
export interface TextLocations {
  readonly ofValue: (pointer: JsonPointer) => Location;
  /** Starts at its key, if it has one. */
  readonly ofEntry: (pointer: JsonPointer) => Location;
}

/** Parses the JSON text as YAML, since the YAML parser keeps locations. */
export function textLocations(text: string): TextLocations {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const nodeAt = (keys: readonly string[]): Node => {
    const node = document.getIn(keys, true);
    if (!isNode(node)) throw new Error(`the text has no /${keys.join('/')}`);
    return node;
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
      const value = nodeAt(pointerKeys(pointer));
      return location(value, value);
    },
    ofEntry: (pointer) => {
      const keys = pointerKeys(pointer);
      const [value, parent] = [nodeAt(keys), nodeAt(keys.slice(0, -1))];
      const pair = isMap<Node, Node>(parent)
        ? parent.items.find((item) => item.value === value)
        : undefined;
      return location(pair?.key ?? value, value);
    },
  };
}
