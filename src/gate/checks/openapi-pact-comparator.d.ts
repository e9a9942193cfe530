// The package's own types import files without an extension, which TypeScript does not find.
declare module '@pactflow/openapi-pact-comparator' {
  export interface Result {
    readonly code: string;
    readonly message: string;
    readonly mockDetails?: { readonly location: string };
    readonly specDetails?: { readonly location: string };
  }

  export class Comparator {
    constructor(documents: { readonly oas: unknown });
    compare(pact: unknown): AsyncIterable<Result>;
  }
}
