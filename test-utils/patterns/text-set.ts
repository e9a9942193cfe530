/** In code points, as JSON Schema counts; without `maxLength` there is no upper bound. */
export interface LengthBounds {
  readonly minLength: number;
  readonly maxLength?: number | undefined;
}

/** What a schema asks of a text by its patterns and lengths. */
export interface TextSet {
  readonly patterns: readonly string[];
  readonly bounds: LengthBounds;
}

export const ALL_TEXTS: TextSet = { patterns: [], bounds: { minLength: 0 } };
