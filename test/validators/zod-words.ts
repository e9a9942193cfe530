import { z } from 'zod';
import { isDateTime } from './rfc-3339.ts';
import { isUri } from './rfc-3986.ts';

/** The words of zod for what the documentation says: a mistake is a wrong word. */
export interface ZodWords {
  readonly text: z.ZodType;
  readonly dateTime: z.ZodType;
  readonly uri: z.ZodType;
  readonly integer: z.ZodType;
  readonly oneOf: (values: readonly string[]) => z.ZodType;
  readonly list: (items: z.ZodType) => z.ZodType;
  readonly nullable: (type: z.ZodType) => z.ZodType;
  readonly optional: (type: z.ZodType) => z.ZodType;
  readonly object: (members: Readonly<Record<string, z.ZodType>>) => z.ZodType;
  readonly verdict: (response: z.ZodType, payload: unknown) => boolean;
}

export const RIGHT_WORDS: ZodWords = {
  text: z.string(),
  dateTime: z.string().refine(isDateTime),
  uri: z.string().refine(isUri),
  // Not `z.int()`, which refuses integers beyond 2^53.
  integer: z.number().refine(Number.isInteger),
  oneOf: (listed) => z.enum(listed),
  list: (items) => z.array(items),
  nullable: (type) => type.nullable(),
  optional: (type) => type.optional(),
  object: (members) => z.looseObject(members),
  verdict: (response, payload) => response.safeParse(payload).success,
};
