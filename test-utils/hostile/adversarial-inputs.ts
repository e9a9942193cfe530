import type { AdversarialInput } from './adversarial-input.ts';
import { BACKTRACKING_BAIT } from './backtracking-bait.ts';
import { BROKEN_MEMBERS } from './broken-members.ts';
import { DEEP_NESTING } from './deep-nesting.ts';
import { DUPLICATE_KEYS, SIMILAR_KEYS } from './duplicate-keys.ts';
import { HOSTILE_CHARACTERS } from './hostile-characters.ts';
import { HOSTILE_NUMBERS } from './hostile-numbers.ts';
import { LONG_TEXTS } from './long-texts.ts';
import { PROTOTYPE_KEYS } from './prototype-keys.ts';
import { BROKEN_TEXTS, WHOLE_TEXTS } from './whole-texts.ts';

/** Every kind of adversarial input, each with a unique name. */
export const ADVERSARIAL_INPUTS: readonly AdversarialInput[] = [
  ...PROTOTYPE_KEYS,
  ...DUPLICATE_KEYS,
  ...SIMILAR_KEYS,
  ...HOSTILE_NUMBERS,
  ...HOSTILE_CHARACTERS,
  ...DEEP_NESTING,
  ...LONG_TEXTS,
  ...BACKTRACKING_BAIT,
  ...WHOLE_TEXTS,
  ...BROKEN_MEMBERS,
  ...BROKEN_TEXTS,
];
