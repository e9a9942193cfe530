// Made from the excerpts beside it by `npm run revision:derive`: edit nothing here.
import schema1_394_0 from './1.394.0.schema.json' with { type: 'json' };
import schema1_697_4 from './1.697.4.schema.json' with { type: 'json' };

export const schemas = {
  '1.394.0': schema1_394_0,
  '1.697.4': schema1_697_4,
} as const;
