import { nullable, object, text } from './shape.ts';

/** Who a user linked with. */
export const institution = nullable(object({ optional: { name: text, institution_id: text } }));

/** What a user linked. */
export const account = object({
  optional: {
    id: text,
    name: text,
    mask: nullable(text),
    type: text,
    subtype: text,
    verification_status: nullable(text),
    class_type: nullable(text),
  },
});
