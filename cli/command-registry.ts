import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Io } from './io.ts';

type LoadCommand = (io: Io) => Promise<CommandUnknownOpts>;

/** By name, in the order of the help. */
const COMMANDS: Readonly<Record<string, LoadCommand>> = {
  gate: async (io) => (await import('./commands/gate.ts')).gateCommand(io),
  validate: async (io) => (await import('./commands/validate.ts')).validateCommand(io),
  generate: async (io) => (await import('./commands/generate.ts')).generateCommand(io),
  fuzz: async (io) => (await import('./commands/fuzz.ts')).fuzzCommand(io),
  mutants: async (io) => (await import('./commands/mutants.ts')).mutantsCommand(io),
  drift: async (io) => (await import('./commands/drift.ts')).driftCommand(io),
  verify: async (io) => (await import('./commands/verify.ts')).verifyCommand(io),
  publish: async (io) => (await import('./commands/publish.ts')).publishCommand(io),
  'can-i-deploy': async (io) => (await import('./commands/can-i-deploy.ts')).canIDeployCommand(io),
  'record-deployment': async (io) =>
    (await import('./commands/record-deployment.ts')).recordDeploymentCommand(io),
  'record-release': async (io) =>
    (await import('./commands/record-release.ts')).recordReleaseCommand(io),
  'create-webhook': async (io) =>
    (await import('./commands/create-webhook.ts')).createWebhookCommand(io),
  broker: async (io) => (await import('./commands/broker.ts')).brokerCommand(io),
};

/** In a checkout, for who maintains it. */
const MAINTENANCE: Readonly<Record<string, LoadCommand>> = {
  'revision-import': async (io) =>
    (await import('./commands/revision-import.ts')).revisionImportCommand(io),
  'revision-derive': async (io) =>
    (await import('./commands/revision-derive.ts')).revisionDeriveCommand(io),
  'pacts-update': async (io) => (await import('./commands/pacts-update.ts')).pactsUpdateCommand(io),
  'conformance-update': async (io) =>
    (await import('./commands/conformance-update.ts')).conformanceUpdateCommand(io),
};

/** The command that the command line asks for, alone, as to load all of them takes four times as long; all where it asks for none. */
export async function commandsFor(
  args: readonly string[],
  io: Io,
): Promise<readonly CommandUnknownOpts[]> {
  const [asked = ''] = args;
  const groups = [
    { heading: 'Commands:', commands: COMMANDS },
    { heading: 'In a checkout, for who maintains it:', commands: MAINTENANCE },
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
