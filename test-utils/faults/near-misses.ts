import { CODE_OF_FORMAT, type SchemaFindingCode } from '../../contracts/finding.ts';
import { TEXTS_BY_FORMAT } from '../arbitraries/formats/texts-by-format.ts';
import { type FaultOperator, replacing } from './fault.ts';

/** The near misses of the formats whose finding has a code: the right text spoiled, and others. */
function nearMisses(code: SchemaFindingCode): FaultOperator {
  return (place) => {
    const { schema, value } = place;
    if (schema.kind !== 'string' || schema.format === null) return [];
    if (CODE_OF_FORMAT[schema.format] !== code) return [];
    const texts = TEXTS_BY_FORMAT[schema.format];
    const own = typeof value === 'string' ? texts.spoiled(value) : [];
    return replacing(code, place, [...own, ...texts.nearMisses]);
  };
}

/** No RFC 3339 date-times. */
export const badDateTime: FaultOperator = nearMisses('bad-date-time');

/** No URIs of RFC 3986. */
export const badUri: FaultOperator = nearMisses('bad-uri');

/** No texts of the other formats. */
export const badFormat: FaultOperator = nearMisses('bad-format');
