import { type FoundVersion, findVersion } from '../build-identity/find-version.ts';
import { gitIn } from '../build-identity/git.ts';
import { type IdentityOption, informantsOf, plainText } from '../build-identity/identity-part.ts';
import { chosenPact } from '../consumer-tests/consumer-run.ts';
import { PROVIDER } from '../pact-file/provider-name.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import type { Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Found } from '../shared/process/environment.ts';
import { brokerCommand } from './broker-options.ts';
import type { PacticipantVersion } from './broker-resources.ts';

/** A command about the version of a pacticipant, which it asks a Pact Broker. */
export function pacticipantCommand(name: string) {
  return brokerCommand(name)
    .option(
      '--pacticipant <name>',
      'the application whose version it is (default: the consumer of the pact)',
    )
    .option('--consumer <name>', 'the same as --pacticipant')
    .option('--provider <name>', 'the provider that the pact must name')
    .option('--pact <file>', 'the pact whose consumer is meant (default: the one of this checkout)')
    .option(
      '--version <version>',
      'version of the pacticipant (default: the commit, as for publish)',
    );
}

export type PacticipantOptions = ReturnType<ReturnType<typeof pacticipantCommand>['opts']>;

/** A version, and remarks about its source. */
interface ChosenVersion extends PacticipantVersion {
  readonly found: Pick<FoundVersion, 'source' | 'remarks'>;
}

/** Throws InputError where the pacticipant or the version is missing, or the broker cannot be asked about it. */
export async function chosenVersion(io: Io, options: PacticipantOptions): Promise<ChosenVersion> {
  const { name, folder } = await chosenPacticipant(options);
  if (name === PROVIDER && options.version === undefined) {
    throw new InputError(
      `give --version: the commit here is no version of ${PROVIDER}, which is what a result was published under`,
    );
  }
  const option = { name: '--version', value: options.version } as const;
  refuseUnsendable(option);
  const found = await findVersion(option, informantsOf(io.env, gitIn(folder, io.env)));
  const { source, misfit } = found;
  // The question is about this version, whatever is checked out in the deploying job.
  const remarks = misfit === null ? found.remarks : [misfit, ...found.remarks];
  const version = pacticipantName({ name: source.name, value: found.value });
  return { pacticipant: name, version, found: { source, remarks } };
}

/** An option must not need trimming; a CI's variable may have spaces around it. Throws InputError. */
export function refuseUnsendable({ name, value }: IdentityOption): void {
  if (value !== undefined) pacticipantName({ name, value });
}

async function chosenPacticipant({
  pacticipant,
  consumer,
  provider,
  pact,
}: PacticipantOptions): Promise<{ readonly name: string; readonly folder: string }> {
  if (pacticipant !== undefined && consumer !== undefined && pacticipant !== consumer) {
    throw new InputError('--pacticipant and --consumer name two; give one of them');
  }
  const value = pacticipant ?? consumer;
  if (value !== undefined && pact === undefined) {
    if (provider !== undefined) {
      throw new InputError('--provider is held against a pact; give --pact with its file');
    }
    const option = pacticipant === undefined ? '--consumer' : '--pacticipant';
    return { name: pacticipantName({ name: option, value }), folder: '.' };
  }
  const { file, checkout } = chosenPact(
    pact,
    'no pacticipant was named; give --pacticipant, or --pact with the file that its consumer tests write',
  );
  const read = await readPactFile(file, { consumer: value, provider });
  const name = pacticipantName({ name: 'the name of the consumer', value: read.consumer });
  return { name, folder: checkout?.root ?? '.' };
}

/** A name or a version, unchanged, if both the official CLI and a URL can carry it. Throws InputError. */
export function pacticipantName(found: Found): string {
  const word = plainText(found, 'give another');
  // A trimmed name might be another pacticipant's.
  if (word !== found.value) {
    throw new InputError(`${found.name} has a space at its beginning or end; give another`);
  }
  // The CLI would read it as an option.
  if (word.startsWith('-')) {
    throw new InputError(
      `${found.name} begins with a dash, which the official CLI takes for an option; give another`,
    );
  }
  // RFC 3986, section 5.2.4: URL parsers remove such a segment, escaped or not.
  if (word === '.' || word === '..') {
    throw new InputError(`${found.name} is "${word}", which no URL can carry; give another`);
  }
  return word;
}
