# The local broker, for tests: src/broker/start-broker.ts starts it and sets the variables used here.
require 'sequel'
# What the gem calls of it is not ours to mend.
Sequel::Deprecation.output = false
require 'pact_broker'

folder = ENV.fetch('LINK_TOKEN_CONTRACT_BROKER_FOLDER')
# Five threads of puma, two of webhooks, and some in reserve; who finds none free waits.
pool = { max_connections: 10, pool_timeout: 30, encoding: 'utf8' }

# A sleep in Ruby lets the thread go on that holds the database; SQLite's own busy timeout would not.
patient = lambda do |connection|
  since = nil
  connection.busy_handler do |count|
    now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    since = now if count.zero?
    sleep 0.002 + rand * 0.01
    now - since < 30
  end
end

database =
  if ENV['DATABASE_URL']
    Sequel.connect(
      ENV.fetch('DATABASE_URL'),
      **pool, driver_options: { options: '-c statement_timeout=30s' }
    )
  else
    Sequel.sqlite(File.join(folder, 'broker.sqlite3'), **pool, after_connect: patient).tap do |sqlite|
      # Readers and the writer do not wait for each other, and a commit is on the disk (synchronous stays FULL).
      sqlite.run('PRAGMA journal_mode = WAL')
      # Who will write waits before it reads: a transaction that becomes a writer later on is refused at once.
      sqlite.transaction_mode = :immediate
    end
  end
database.extension(:connection_validator)

# Everything goes into one log. Its writers append, so that it can be cut under their hands.
$stdout.sync = true
log = File.join(folder, 'broker.log')
longest_log = 5 * 1024 * 1024

# `broker stop` was told to forget this one, whoever started it was ended before it could note so, or the folder is gone.
instance = ENV.fetch('LINK_TOKEN_CONTRACT_BROKER_INSTANCE')
noted = -> { JSON.parse(File.read(File.join(folder, 'broker.json')))['instance'] == instance rescue false }

Thread.new do
  loop do
    sleep 5
    break Process.kill('TERM', Process.pid) unless noted.call
    next unless File.size?(log).to_i > longest_log

    FileUtils.cp(log, "#{log}.old")
    File.truncate(log, 0)
  rescue SystemCallError
    # No room for the old one, say: the next turn tries again.
  end
end

# Each thread reads the configuration for itself, and from here: what App.new is told stays with the main one.
ENV.update(
  # Webhooks reach nobody but tests on this machine, and try again soon.
  'PACT_BROKER_WEBHOOK_SCHEME_WHITELIST' => 'http https',
  'PACT_BROKER_WEBHOOK_HOST_WHITELIST' => 'localhost 127.0.0.0/8 ::1',
  'PACT_BROKER_WEBHOOK_RETRY_SCHEDULE' => '1 2 4',
  'PACT_BROKER_LOG_STREAM' => 'stdout',
  'PACT_BROKER_LOG_CONFIGURATION_ON_STARTUP' => 'false',
  'PACT_BROKER_HIDE_PACTFLOW_MESSAGES' => 'true',
  'PACT_BROKER_SEED_EXAMPLE_DATA' => 'false',
  # `broker start` waits for it.
  'PACT_BROKER_PUBLIC_HEARTBEAT' => 'true'
)

broker = PactBroker::App.new do |config|
  config.database_connection = database
  config.basic_auth_enabled = config.basic_auth_credentials_provided?
  config.logger # Opens the log: by itself that comes with a connection of the broker's own making.
end

# `broker start|status|stop` know it by this.
run lambda { |env|
  status, headers, body = broker.call(env)
  [status, headers.merge('x-link-token-contract-broker' => instance), body]
}
