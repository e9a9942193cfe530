import { namesCredential } from '../../contracts/credentials/credential-name.ts';

/** Whether any literal under this name is taken for a credential. A client id opens nothing by itself. */
export function holdsLiteralSecret(name: string): boolean {
  return namesCredential(name) && !/client[-_]?id$/i.test(name);
}

/** The same of a parameter in a URL or a form, where short names are usual. */
export function isSecretParameter(name: string): boolean {
  return holdsLiteralSecret(name) || /^(?:t|key|private|code)$/i.test(name);
}
