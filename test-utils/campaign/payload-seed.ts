/**
 * The seed of one payload of a sequence: neighbours are unrelated, and no payload needs the one before it. The
 * finalizer of MurmurHash3, over both numbers.
 */
export function payloadSeed(seed: number, index: number): number {
  return mix(mix(seed) ^ mix(index + 0x9e37_79b9) ^ mix(Math.floor(index / 2 ** 32)));
}

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return (h ^ (h >>> 16)) | 0;
}
