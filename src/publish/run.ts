import { type BuildIdentity, buildIdentity } from '../build-identity/build-identity.ts';
import { gitIn } from '../build-identity/git.ts';
import { chosenPact } from '../consumer-tests/consumer-run.ts';
import { brokerConversation } from '../pact-broker/broker-options.ts';
import { pacticipantName, refuseUnsendable } from '../pact-broker/pacticipant.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { showing } from '../shared/cli/progress-line.ts';
import { knownSecrets } from '../shared/credentials/known-secrets.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Checkout } from '../shared/files/package-root.ts';
import type { PublishOptions } from './options.ts';
import { provePact } from './prove-pact.ts';
import { type PublishResult, publishPact } from './publish-pact.ts';
import { publishJson, publishText } from './report/report.ts';

/** Proves a pact, publishes it, and reports. */
export async function runPublish(io: Io, options: PublishOptions): Promise<ExitCode> {
  const { consumer, provider, format } = options;
  // A wrong option is reported before the work begins.
  const conversation = options.dryRun ? null : brokerConversation(io, options);
  const { file, checkout } = chosenPact(
    options.pact,
    'no pact was named; give --pact with the file that your consumer tests write',
  );
  const pact = await readPactFile(file, { consumer, provider });
  const identity = await identityOf(io, options, checkout);
  const tags = tagsOf(options);
  const publication = { pact, identity, tags };
  const proving = checkout === null ? 'judging the pact' : 'writing the pact again';
  const { revision, wholeExamples = false } = options;
  const proof = { revision, wholeExamples, checkout, secrets: knownSecrets(io.env) };
  const findings = await showing(io, proving, () => provePact(pact, proof));
  const result = await outcome();
  await io.out(format === 'json' ? publishJson(result) : `${publishText(result, io.colors)}\n`);
  return result.kind === 'published' || result.kind === 'ready' ? 0 : 1;

  async function outcome(): Promise<PublishResult> {
    if (findings.length > 0) return { kind: 'unproven', publication, findings };
    if (conversation === null) return { kind: 'ready', publication };
    const publish = () => publishPact(conversation(), publication, io.env);
    return { publication, ...(await showing(io, 'publishing', publish)) };
  }
}

/** The broker is asked about each, and the official CLI gets all in one argument, of which Linux takes 128 KiB. */
const MOST_TAGS = 100;

function tagsOf({ tag = [] }: PublishOptions): readonly string[] {
  if (tag.length > MOST_TAGS) {
    throw new InputError(`--tag is given ${tag.length} times; give at most ${MOST_TAGS}`);
  }
  return tag.map((value) => {
    // The official CLI takes several, with commas between them.
    if (value.includes(',')) {
      throw new InputError('--tag has a comma in it; give --tag once for each');
    }
    return pacticipantName({ name: '--tag', value });
  });
}

async function identityOf(
  io: Io,
  { consumerAppVersion, branch, buildUrl }: PublishOptions,
  checkout: Checkout | null,
): Promise<BuildIdentity> {
  const options = {
    version: { name: '--consumer-app-version', value: consumerAppVersion },
    branch: { name: '--branch', value: branch },
    buildUrl: { name: '--build-url', value: buildUrl },
  } as const;
  refuseUnsendable(options.version);
  refuseUnsendable(options.branch);
  const git = gitIn(checkout?.root ?? '.', io.env);
  const identity = await buildIdentity({ options, env: io.env, git });
  const { source } = identity;
  // A name that the broker does not take is reported before the broker is asked.
  pacticipantName({ name: source.version.name, value: identity.version });
  if (source.branch !== null && identity.branch !== null) {
    pacticipantName({ name: source.branch.name, value: identity.branch });
  }
  return identity;
}
