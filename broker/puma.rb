# How puma serves the broker: one process, on loopback, where `broker start` says.
rackup File.join(__dir__, 'config.ru')
environment 'production'
bind "tcp://127.0.0.1:#{ENV.fetch('LINK_TOKEN_CONTRACT_BROKER_PORT')}"

# More would only wait for Ruby's lock, and for SQLite's one writer.
threads 1, 5
# Who keeps a connection open takes turns with the others: of twenty publishers none waits for another's last pact.
max_fast_inline 1

# `broker stop` waits: no request may keep it for long, and being told to stop is no failure.
force_shutdown_after 5
raise_exception_on_sigterm false
