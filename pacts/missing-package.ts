/** An optional package is not installed. The message is one line and says what to do. */
export class MissingPackage extends Error {
  override readonly name: string = 'MissingPackage';

  constructor(missing: string) {
    super(`this command needs ${missing}; npm install --save-dev ${missing}`);
  }
}

/** The package that Node did not find, by the message of its error; null for another error. */
export function missingPackage(message: string): MissingPackage | null {
  const missing = /^Cannot find package '([^']+)'/.exec(message)?.[1];
  return missing === undefined ? null : new MissingPackage(missing);
}
