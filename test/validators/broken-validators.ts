import { brokenAssumptions } from './broken-assumptions.ts';
import { brokenEnumerations } from './broken-enumerations.ts';
import { brokenKeys } from './broken-keys.ts';
import { brokenPlaces } from './broken-places.ts';
import { brokenPresence } from './broken-presence.ts';
import { brokenStructure } from './broken-structure.ts';
import { brokenTexts } from './broken-texts.ts';
import { brokenUris } from './broken-uris.ts';
import { brokenValues } from './broken-values.ts';
import { brokenZod } from './broken-zod.ts';
import { crashingHandlers } from './crashing-handlers.ts';
import { crashingValidators } from './crashing-validators.ts';
import { lenientDateTimes } from './lenient-date-times.ts';
import { narrowDateTimes } from './narrow-date-times.ts';
import { statefulValidators } from './stateful-validators.ts';
import type { Validators } from './validator.ts';

/** Validators with one mistake each, by theme; what mistakes are only advised about stands apart. */
export const brokenByTheme = {
  lenientDateTimes,
  narrowDateTimes,
  brokenUris,
  brokenPresence,
  brokenPlaces,
  brokenStructure,
  brokenKeys,
  brokenAssumptions,
  brokenTexts,
  brokenValues,
  brokenEnumerations,
  brokenZod,
  crashingValidators,
  crashingHandlers,
  statefulValidators,
} as const satisfies Readonly<Record<string, Validators>>;

/** The same without their themes. */
export const brokenValidators: Validators = Object.fromEntries(
  Object.values(brokenByTheme).flatMap((theme) => Object.entries(theme)),
);
