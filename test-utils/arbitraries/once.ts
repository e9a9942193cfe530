/**
 * Makes what belongs to a part once: making the arbitraries anew for each payload took a tenth of its time. What
 * belongs to an object goes with it: whoever reads many documents would keep all of them.
 */
export function once<Part extends string | object, Made>(
  make: (part: Part) => Made,
): (part: Part) => Made {
  const ofObjects = new WeakMap<object, Made>();
  const ofTexts = new Map<string, Made>();
  return (part) => {
    const known = typeof part === 'string' ? ofTexts.get(part) : ofObjects.get(part);
    if (known !== undefined) return known;
    const one = make(part);
    if (typeof part === 'string') ofTexts.set(part, one);
    else ofObjects.set(part, one);
    return one;
  };
}
