import { Command, Option } from '@commander-js/extra-typings';
import { count, wholeNumber } from '../../src/shared/cli/common-options.ts';
import type { Io } from '../../src/shared/cli/io.ts';
import { runSurvey, type SurveyIo } from './run.ts';

const STAGES = new URL('./stages.ts', import.meta.url).href;

/** The command; `stagesModule` is the address of a module that has the stages, for tests of what goes wrong. */
export function surveyCommand(io: SurveyIo & Pick<Io, 'exitWith'>, stagesModule = STAGES) {
  return new Command('survey')
    .description(
      'Each 2xx JSON response and each JSON request body of OpenAPI documents as a contract: is it read, and do others agree?',
    )
    .argument('<file...>', 'OpenAPI documents, in JSON or YAML')
    .option('--sample <n>', 'judge this many contracts of each document; all by default', count)
    .option(
      '--seed <n>',
      'seed of the payloads, and of the sample, which is even without',
      wholeNumber,
    )
    .addOption(
      new Option('--format <format>', 'format of the results')
        .choices(['text', 'json'] as const)
        .default('text' as const),
    )
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeErr: (text) => io.err(text),
      writeOut: (text) => io.out(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'survey: ')),
    })
    .action(async (files, options) => {
      io.exitWith(await runSurvey(io, files, { ...options, stagesModule }));
    });
}

const HELP = `
What the table has, by column: the contracts of the document, those that are read, those that were judged, those of
which every payload gets one verdict from all, those of which every fault gets its one finding, and the mutants.

Exit codes: 0 all that was judged is as it should be, 1 something disagrees or survives, 2 a document is unusable.

Example:
  $ npm run survey -- openapi.json --sample 20`;
