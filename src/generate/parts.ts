import { type GenerateRequest, generator } from './generate.ts';
import { generatedLine } from './report/line.ts';

/** What `generate` is asked for. */
export interface GenerateJob extends GenerateRequest {
  readonly count: number;
  readonly format: 'text' | 'json';
}

/** Few, as a hostile payload can have a million characters, and enough that to pass them on is nothing. */
const LINES = 16;

export function partsOf({ count }: GenerateJob): number {
  return Math.ceil(count / LINES);
}

/** What makes the text of a part, by its number: some lines, each of which depends on its own place alone. */
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
