import { InputError } from '../errors/input-error.ts';
import { appendWhole } from '../files/write-atomically.ts';
import { complaint } from './complaint.ts';
import type { Io } from './io.ts';

/** Reports to GitHub Actions, if we run there: annotations of files, and Markdown for the step's summary. */
export function tellGithub(
  io: Io,
  told: { readonly annotations: () => string; readonly summary: () => string },
): void {
  if (io.env['GITHUB_ACTIONS'] !== 'true') return;
  // Workflow commands are read from both streams; standard output may be JSON.
  io.err(told.annotations());
  const summary = io.env['GITHUB_STEP_SUMMARY'];
  if (summary === undefined || summary === '') return;
  try {
    appendWhole(summary, io.masked(told.summary()));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(complaint(`the step summary was not written: ${error.message}`));
  }
}
