/** What a client tests its payloads with: is this a response of `POST /link/token/get`? */
export type Validator = (payload: unknown) => boolean;

/** Validators by what is wrong with them. */
export type Validators = Readonly<Record<string, Validator>>;

/** A table of mistakes as validators that make them; each name says `about` what it is. */
export function validatorsOf<T>(
  about: string,
  mistakes: Readonly<Record<string, T>>,
  make: (mistake: T) => Validator,
): Validators {
  return Object.fromEntries(
    Object.entries(mistakes).map(([name, mistake]) => [`${about} ${name}`, make(mistake)]),
  );
}
