/**
 * The tool cannot give a verdict, since its input is unusable. The message is one line and says what to do; the command
 * line prints it and exits with 2.
 */
export class InputError extends Error {
  override readonly name: string = 'InputError';
}
