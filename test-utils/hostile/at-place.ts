import type { FindingCode } from '../../contracts/finding.ts';
import type { Place } from '../arbitraries/place.ts';
import { type AdversarialInput, pick, USUAL } from './adversarial-input.ts';
import { extraMember } from './extra-member.ts';
import { textWith } from './raw-json.ts';

/** Selects places of one kind. */
export type Kind = (schema: Place['schema']) => boolean;

export const isPlainText: Kind = (schema) => schema.kind === 'string' && schema.format === null;
export const isDateTime: Kind = (schema) =>
  schema.kind === 'string' && schema.format === 'date-time';
export const isUri: Kind = (schema) => schema.kind === 'string' && schema.format === 'uri';
export const isEnum: Kind = ({ kind }) => kind === 'enum';
export const isInteger: Kind = ({ kind }) => kind === 'integer';

/**
 * A raw JSON value at a documented place of a kind, and the finding there. A response without such a place has it under
 * an undocumented key, where any value is valid.
 */
export function atPlace(
  name: string,
  kind: Kind,
  json: string,
  {
    code = null,
    weight = USUAL,
  }: { readonly code?: FindingCode | null; readonly weight?: number } = {},
): AdversarialInput {
  const elsewhere = extraMember(name, 'hostile', json);
  return {
    name,
    weight,
    write(target) {
      const { payload, places, place } = target;
      const at = pick(
        places.filter(({ schema }) => kind(schema)),
        place,
      );
      if (at === undefined) return elsewhere.write(target);
      const fault = code === null ? null : { code, path: at.path };
      return { text: textWith(payload, at.path, json), fault };
    },
  };
}
