import { Command } from '@commander-js/extra-typings';
import { atMost, commandWithCommonOptions, countFrom0 } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function brokerCommand(io: Io) {
  return new Command('broker')
    .description('A real Pact Broker on this machine, for tests.')
    .helpCommand(false)
    .addCommand(startCommand(io))
    .addCommand(stopCommand(io))
    .addCommand(statusCommand(io));
}

function startCommand(io: Io) {
  return commandWithCommonOptions('start')
    .description(
      'Starts it in the background and prints its URL; the first time it installs its gems.',
    )
    .option('--port <n>', 'on loopback (default: a free one)', atMost(65_535, countFrom0))
    .option('--fresh', 'begin with an empty SQLite file')
    .addHelpText('after', START_HELP)
    .action(async (options) => {
      const { runBrokerStart } = await import('./run.ts');
      io.exitWith(await runBrokerStart(io, options));
    });
}

function stopCommand(io: Io) {
  return commandWithCommonOptions('stop')
    .description('Ends what `broker start` started, and nothing else.')
    .action(async (options) => {
      const { runBrokerStop } = await import('./run.ts');
      io.exitWith(await runBrokerStop(io, options));
    });
}

function statusCommand(io: Io) {
  return commandWithCommonOptions('status')
    .description('Whether it runs, where, and on which database.')
    .action(async (options) => {
      const { runBrokerStatus } = await import('./run.ts');
      io.exitWith(await runBrokerStatus(io, options));
    });
}

const START_HELP = `
It takes Ruby >= 3.1 and Bundler; with Docker, broker/compose.yaml takes neither.

Variables:
  DATABASE_URL                          a Postgres database in the place of the SQLite file
  PACT_BROKER_BASIC_AUTH_USERNAME       asked of its clients, with
  PACT_BROKER_BASIC_AUTH_PASSWORD
  LINK_TOKEN_CONTRACT_CACHE             folder of the gems (default: in $XDG_CACHE_HOME or ~/.cache)
  LINK_TOKEN_CONTRACT_STATE             folder of the database and the log (default: in $XDG_STATE_HOME or ~/.local/state)

Example:
  $ export PACT_BROKER_BASE_URL=$(npx link-token-contract broker start)
  $ npx link-token-contract broker stop`;
