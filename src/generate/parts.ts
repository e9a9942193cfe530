import { type GenerateRequest, generator } from './generate.ts';
import { generatedLine } from './report/line.ts';

/** The request of `generate`. */
export interface GenerateJob extends GenerateRequest {
  readonly count: number;
  readonly format: 'text' | 'json';
}

/** Few, since a hostile payload can have a million characters, and enough to make passing them on cheap. */
const LINES = 16;

export function partsOf({ count }: GenerateJob): number {
  return Math.ceil(count / LINES);
}

/** Makes the text of a part by its number: some lines, each of which depends on its own index alone. */
export function partMaker(job: GenerateJob): (part: number) => string {
  const lineAt = generator(job);
  return (part) => {
    let text = '';
    for (let at = part * LINES; at < Math.min((part + 1) * LINES, job.count); at++) {
      text += generatedLine(lineAt(at), job.format);
    }
    return text;
  };
}
