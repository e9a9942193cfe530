import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Io } from '../src/shared/cli/io.ts';

type LoadCommand = (io: Io) => Promise<CommandUnknownOpts>;

const deploy = () => import('../src/deploy/command.ts');
const contract = () => import('../src/contract/command.ts');

/** By the heading of their group and their name, in the order of the help. */
const COMMANDS: Readonly<Record<string, Readonly<Record<string, LoadCommand>>>> = {
  'Commands:': {
    gate: async (io) => (await import('../src/gate/command.ts')).gateCommand(io),
    validate: async (io) => (await import('../src/validate/command.ts')).validateCommand(io),
    generate: async (io) => (await import('../src/generate/command.ts')).generateCommand(io),
    fuzz: async (io) => (await import('../src/fuzz/command.ts')).fuzzCommand(io),
    mutants: async (io) => (await import('../src/mutants/command.ts')).mutantsCommand(io),
    drift: async (io) => (await import('../src/drift/command.ts')).driftCommand(io),
    verify: async (io) => (await import('../src/verify/command.ts')).verifyCommand(io),
    publish: async (io) => (await import('../src/publish/command.ts')).publishCommand(io),
    'can-i-deploy': async (io) => (await deploy()).canIDeployCommand(io),
    'record-deployment': async (io) => (await deploy()).recordDeploymentCommand(io),
    'record-release': async (io) => (await deploy()).recordReleaseCommand(io),
    'create-webhook': async (io) => (await deploy()).createWebhookCommand(io),
    broker: async (io) => (await import('../src/broker/command.ts')).brokerCommand(io),
  },
  'In a checkout, for its maintainers:': {
    'revision-import': async (io) => (await contract()).revisionImportCommand(io),
    'revision-derive': async (io) => (await contract()).revisionDeriveCommand(io),
    'pacts-update': async (io) =>
      (await import('../src/pacts-update/command.ts')).pactsUpdateCommand(io),
    'conformance-update': async (io) =>
      (await import('../src/conformance/command.ts')).conformanceUpdateCommand(io),
  },
};

/**
 * The command that the arguments name, or all commands where they name none. Loading all takes four times as long as
 * loading one.
 */
export async function commandsFor(
  args: readonly string[],
  io: Io,
): Promise<readonly CommandUnknownOpts[]> {
  const [asked = ''] = args;
  const all = Object.entries(COMMANDS).flatMap(([heading, commands]) =>
    Object.entries(commands).map(([name, load]) => ({ heading, name, load })),
  );
  const named = all.filter(({ name }) => name === asked);
  return Promise.all(
    (named.length > 0 ? named : all).map(async ({ heading, load }) =>
      (await load(io)).helpGroup(heading),
    ),
  );
}
