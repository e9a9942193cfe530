import type fc from 'fast-check';
import type { StringNode } from '../../contracts/schema/shape.ts';
import { directArbitrary } from './direct-arbitrary.ts';
import { lengthBounds, textFits } from './fits.ts';
import { type GenerationProfile, PLAIN, WILD } from './generation-profile.ts';
import { patternKind } from './pattern.ts';
import { NoValueError, tried } from './tried.ts';

/** Texts within the lengths of their place, that match its patterns and are of its format. */
export function limitedTexts(node: StringNode, profile: GenerationProfile): fc.Arbitrary<string> {
  const { format, patterns, minLength, maxLength, check } = node;
  const fits = (text: string) => textFits(node, text);
  if (format !== null) {
    const ofFormat = [profile, PLAIN, WILD].map((one) => one.ofFormat(format));
    return tried([...ofFormat, ...(patterns.length > 0 ? [matching(node)] : [])], fits);
  }
  const way =
    patterns.length > 0
      ? matching(node)
      : profile.ofLength(minLength, maxLength ?? minLength + MORE);
  return check === null ? way : tried([way], fits);
}

/** Beyond the shortest, where no longest is said. */
const MORE = 10;

function matching(node: StringNode): fc.Arbitrary<string> {
  const { patterns } = node;
  const found = patternKind(patterns, lengthBounds(node));
  if (found.kind === 'texts') return directArbitrary(found.texts);
  const reason = found.kind === 'none' ? 'no text matches all of it' : found.reason;
  const none = (): never => {
    throw new NoValueError(`${patterns.join(', ')}: ${reason}`);
  };
  return directArbitrary<string>({ draw: none, *simpler() {} });
}
