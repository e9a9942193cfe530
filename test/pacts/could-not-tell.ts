/** A test that throws it says nothing of the contract: what it asked gave no answer. The gate knows it by its name. */
export class CouldNotTell extends Error {
  override readonly name = 'CouldNotTell';
}
