import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Io } from '../src/shared/cli/io.ts';

type LoadCommand = (io: Io) => Promise<CommandUnknownOpts>;

/** By name, in the order of the help. */
const COMMANDS: Readonly<Record<string, LoadCommand>> = {
  gate: async (io) => (await import('../src/gate/command.ts')).gateCommand(io),
  validate: async (io) => (await import('../src/validate/command.ts')).validateCommand(io),
  generate: async (io) => (await import('../src/generate/command.ts')).generateCommand(io),
  fuzz: async (io) => (await import('../src/fuzz/command.ts')).fuzzCommand(io),
  mutants: async (io) => (await import('../src/mutants/command.ts')).mutantsCommand(io),
  drift: async (io) => (await import('../src/drift/command.ts')).driftCommand(io),
  verify: async (io) => (await import('../src/verify/command.ts')).verifyCommand(io),
  publish: async (io) => (await import('../src/publish/command.ts')).publishCommand(io),
  'can-i-deploy': async (io) => (await import('../src/deploy/command.ts')).canIDeployCommand(io),
  'record-deployment': async (io) =>
    (await import('../src/deploy/command.ts')).recordDeploymentCommand(io),
  'record-release': async (io) =>
    (await import('../src/deploy/command.ts')).recordReleaseCommand(io),
  'create-webhook': async (io) =>
    (await import('../src/deploy/command.ts')).createWebhookCommand(io),
  broker: async (io) => (await import('../src/broker/command.ts')).brokerCommand(io),
};

/** For maintainers, in a checkout. */
const MAINTENANCE: Readonly<Record<string, LoadCommand>> = {
  'revision-import': async (io) =>
    (await import('../src/contract/command.ts')).revisionImportCommand(io),
  'revision-derive': async (io) =>
    (await import('../src/contract/command.ts')).revisionDeriveCommand(io),
  'pacts-update': async (io) =>
    (await import('../src/pacts-update/command.ts')).pactsUpdateCommand(io),
  'conformance-update': async (io) =>
    (await import('../src/conformance/command.ts')).conformanceUpdateCommand(io),
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
  const groups = [
    { heading: 'Commands:', commands: COMMANDS },
    { heading: 'In a checkout, for its maintainers:', commands: MAINTENANCE },
  ];
  const isKnown = groups.some(({ commands }) => Object.hasOwn(commands, asked));
  return Promise.all(
    groups.flatMap(({ heading, commands }) =>
      Object.entries(commands)
        .filter(([name]) => name === asked || !isKnown)
        .map(async ([, load]) => (await load(io)).helpGroup(heading)),
    ),
  );
}
