/** Makes what belongs to a part once: making the arbitraries anew for each payload took a tenth of its time. */
export function once<Part, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const made = new Map<Part, Made>();
  return (part) => {
    const known = made.get(part);
    if (known !== undefined) return known;
    const one = make(part);
    made.set(part, one);
    return one;
  };
}
