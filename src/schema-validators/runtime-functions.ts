import { collected } from '../../contracts/compiled-validator.ts';
import { countTaken, countValid, errorsBy, isTaken, unionErrors } from '../../contracts/judged.ts';
import { isListed } from '../../contracts/schema/equal-json.ts';
import { isMultipleOf } from '../../contracts/schema/multiple-of.ts';
import { repeatedItem } from '../../contracts/schema/repeated-item.ts';

/** The functions that compiled validators call, and where a module of `contracts/<name>/` finds them. */
export const RUNTIME = {
  collected: { ref: collected, module: '../compiled-validator.ts' },
  countTaken: { ref: countTaken, module: '../judged.ts' },
  countValid: { ref: countValid, module: '../judged.ts' },
  errorsBy: { ref: errorsBy, module: '../judged.ts' },
  isTaken: { ref: isTaken, module: '../judged.ts' },
  unionErrors: { ref: unionErrors, module: '../judged.ts' },
  isListed: { ref: isListed, module: '../schema/equal-json.ts' },
  isMultipleOf: { ref: isMultipleOf, module: '../schema/multiple-of.ts' },
  repeatedItem: { ref: repeatedItem, module: '../schema/repeated-item.ts' },
} as const;

export type RuntimeName = keyof typeof RUNTIME;

/** The imports of a module's code, sorted by module. */
export function runtimeImports(code: string): readonly string[] {
  const byModule = new Map<string, string[]>();
  for (const [name, { module }] of Object.entries(RUNTIME)) {
    const isUsed =
      name !== 'collected' && new RegExp(`^const func\\d+ = ${name};$`, 'm').test(code);
    if (isUsed) byModule.set(module, [...(byModule.get(module) ?? []), name]);
  }
  return [...byModule].map(([module, used]) => `import { ${used.join(', ')} } from '${module}';`);
}
