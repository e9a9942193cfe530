/** A package that is only needed for this is not installed. The message is one line and says what to do. */
export class MissingPackage extends Error {
  override readonly name: string = 'MissingPackage';

  constructor(missing: string) {
    super(`this command needs ${missing}; npm install --save-dev ${missing}`);
  }
}

/** The package that Node did not find, of the message of its error; null where it is another one. */
export function missingPackage(message: string): MissingPackage | null {
  const missing = /^Cannot find package '([^']+)'/.exec(message)?.[1];
  return missing === undefined ? null : new MissingPackage(missing);
}
