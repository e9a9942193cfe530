/**
 * The tool cannot tell, as what it was given is of no use to it. The message is one line and says
 * what to do; the command line prints it and exits with 2.
 */
export class InputError extends Error {
  override readonly name: string = 'InputError';
}
