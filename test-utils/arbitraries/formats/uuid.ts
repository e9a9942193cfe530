import fc from 'fast-check';
import { type FormatTexts, notTrimmed } from './format-texts.ts';

const FORMS = {
  'version 1': 'c232ab00-9414-11ec-b3c8-9f6bdeced846',
  'version 3': '5df41881-3aed-3515-88a7-2f4a814cf09e',
  'version 4': '919108f7-52d1-4320-9bac-f847db4148a8',
  'version 5': '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  'version 7': '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  'upper case': '919108F7-52D1-4320-9BAC-F847DB4148A8',
  'both cases': '919108F7-52d1-4320-9BAC-f847db4148a8',
  'zeros alone': '00000000-0000-0000-0000-000000000000',
  'digits alone': '12345678-1234-4123-8123-123456789012',
  // Some readers take it for a number.
  'digits with an e': '00000000-0000-4000-8000-0000000001e9',
};

/** Forms that RFC 4122 section 3 allows and many readers refuse. */
const DISPUTED_FORMS = {
  'version that is none': '919108f7-52d1-0320-9bac-f847db4148a8',
  'version 15': '919108f7-52d1-f320-9bac-f847db4148a8',
  'variant of another kind': '919108f7-52d1-4320-cbac-f847db4148a8',
  'largest UUID': 'ffffffff-ffff-ffff-ffff-ffffffffffff',
};

/** A version of RFC 9562 and its variant, or zeros alone. */
const OTHER_VERSION = /^(?![0-]*$)(?:.{14}[^1-8]|.{19}[^89ABab])/;

/** RFC 4122 section 3. */
export const UUID: FormatTexts = {
  wild: () =>
    fc.oneof(
      { arbitrary: fc.uuid(), weight: 6 },
      fc.uuid().map((text) => text.toUpperCase()),
      fc.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    ),
  plain: fc.nat(999).map((n) => `123e4567-e89b-42d3-a456-${String(n).padStart(12, '0')}`),
  bare: '123e4567-e89b-42d3-a456-426614174000',
  forms: { ...FORMS, ...DISPUTED_FORMS },
  disputed: Object.keys(DISPUTED_FORMS),
  disputes: [
    {
      form: 'uuid-other-version',
      shape: OTHER_VERSION,
      mended: (text) => `${text.slice(0, 14)}4${text.slice(15, 19)}8${text.slice(20)}`,
    },
  ],
  nearMisses: [
    ['empty string', ''],
    ['null as text', 'null'],
    ['no hyphens', '123e4567e89b42d3a456426614174000'],
    ['hyphen left out', '123e4567-e89b42d3-a456-426614174000'],
    ['hyphen too many', '123e4567-e89b-42d3-a456-4266-14174000'],
    ['hyphen at another place', '123e456-7e89b-42d3-a456-426614174000'],
    ['hyphen behind it', '123e4567-e89b-42d3-a456-426614174000-'],
    ['spaces for hyphens', '123e4567 e89b 42d3 a456 426614174000'],
    ['underscores for hyphens', '123e4567_e89b_42d3_a456_426614174000'],
    ['hyphens beyond ASCII', '123e4567\u2010e89b\u201042d3\u2010a456\u2010426614174000'],
    ['digit left out', '123e4567-e89b-42d3-a456-42661417400'],
    ['digit too many', '123e4567-e89b-42d3-a456-4266141740000'],
    ['first part left out', 'e89b-42d3-a456-426614174000'],
    ['last part left out', '123e4567-e89b-42d3-a456'],
    ['letter that is no digit', '123e4567-e89b-42d3-a456-42661417400g'],
    ['letter O for a zero', '123e4567-e89b-42d3-a456-42661417400O'],
    ['braces', '{123e4567-e89b-42d3-a456-426614174000}'],
    ['parentheses', '(123e4567-e89b-42d3-a456-426614174000)'],
    ['URN', 'urn:uuid:123e4567-e89b-42d3-a456-426614174000'],
    ['hexadecimal prefix', '0x123e4567e89b42d3a456426614174000'],
    ['base64', 'Ej5FZ+ibQtOkVkJmFBdAAA=='],
    ['number as text', '24249434048109030647017182302883282944'],
    ['identifier of MongoDB', '507f1f77bcf86cd799439011'],
    ['ULID', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
    ['Arabic digits', '\u066123e4567-e89b-42d3-a456-426614174000'],
    ['full-width digits', '\uff1123e4567-e89b-42d3-a456-426614174000'],
    ['space within', '123e4567-e89b-42d3-a456-42661417 4000'],
    ['text before it', 'id 123e4567-e89b-42d3-a456-426614174000'],
    ['text after it', '123e4567-e89b-42d3-a456-426614174000 or so'],
    ['line after it', '123e4567-e89b-42d3-a456-426614174000\nx'],
    ['trailing NUL', '123e4567-e89b-42d3-a456-426614174000\u0000'],
  ],
  spoiled: notTrimmed,
  numbers: [],
};
