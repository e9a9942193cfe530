import { namesCredential } from '../../contracts/credentials/credential-name.ts';

/** Whether any literal under this name counts as a credential. A client id alone gives no access. */
export function holdsLiteralSecret(name: string): boolean {
  return namesCredential(name) && !/client[-_]?id$/i.test(name);
}

/** The same for a parameter in a URL or a form, where short names are usual. */
export function isSecretParameter(name: string): boolean {
  return holdsLiteralSecret(name) || /^(?:t|key|private|code)$/i.test(name);
}
