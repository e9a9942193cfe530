import { Command } from '@commander-js/extra-typings';
import { atMost, commandWithCommonOptions, countFrom0 } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function brokerCommand(io: Io) {
  const start = commandWithCommonOptions('start')
    .description(
      'Starts it in the background and prints its URL; the first start installs its gems.',
    )
    .option('--port <n>', 'on loopback (default: a free one)', atMost(65_535, countFrom0))
    .option('--fresh', 'begin with an empty SQLite file')
    .addHelpText('after', START_HELP)
    .action(async (options) => {
      io.exitWith(await (await import('./run.ts')).runBrokerStart(io, options));
    });
  const stop = commandWithCommonOptions('stop')
    .description('Ends what `broker start` started, and nothing else.')
    .action(async (options) => {
      io.exitWith(await (await import('./run.ts')).runBrokerStop(io, options));
    });
  const status = commandWithCommonOptions('status')
    .description('Says whether it runs, where, and on which database.')
    .action(async (options) => {
      io.exitWith(await (await import('./run.ts')).runBrokerStatus(io, options));
    });
  const broker = new Command('broker')
    .description('A real Pact Broker on this machine, for tests.')
    .helpCommand(false);
  for (const command of [start, stop, status]) broker.addCommand(command);
  return broker;
}

const START_HELP = `
It needs Ruby >= 3.1 and Bundler; broker/compose.yaml needs Docker alone.

Variables:
  DATABASE_URL                          a Postgres database in the place of the SQLite file
  PACT_BROKER_BASIC_AUTH_USERNAME       asked of its clients, with
  PACT_BROKER_BASIC_AUTH_PASSWORD
  LINK_TOKEN_CONTRACT_CACHE             folder of the gems (default: in $XDG_CACHE_HOME or ~/.cache)
  LINK_TOKEN_CONTRACT_STATE             folder of the database and the log (default: in $XDG_STATE_HOME or ~/.local/state)

Example:
  $ export PACT_BROKER_BASE_URL=$(npx link-token-contract broker start)
  $ npx link-token-contract broker stop`;
