/** What stands at a place of a response, said as data. */
export type Shape = PresentShape | { readonly kind: 'nullable'; readonly shape: PresentShape };

export type PresentShape =
  | { readonly kind: 'anything' | 'text' | 'date-time' | 'uri' | 'integer' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly items: Shape }
  | ObjectShape;

export interface ObjectShape {
  readonly kind: 'object';
  readonly required: Members;
  readonly optional: Members;
}

/** Other keys may stand beside the members, with any value: every object is documented as open. */
export type Members = Readonly<Record<string, Shape>>;

export const anything: PresentShape = { kind: 'anything' };
export const text: PresentShape = { kind: 'text' };
export const dateTime: PresentShape = { kind: 'date-time' };
export const uri: PresentShape = { kind: 'uri' };
export const integer: PresentShape = { kind: 'integer' };

export function oneOf(values: readonly string[]): PresentShape {
  return { kind: 'one-of', values };
}

export function listOf(items: Shape): PresentShape {
  return { kind: 'list', items };
}

export function nullable(shape: PresentShape): Shape {
  return { kind: 'nullable', shape };
}

export function object({
  required = {},
  optional = {},
}: Partial<Omit<ObjectShape, 'kind'>>): PresentShape {
  return { kind: 'object', required, optional };
}
