# ruby with-lock.rb FILE [COMMAND...]: runs the command while nobody else holds the lock; without one, holds
# the lock until standard input ends. It is the kernel's, so it goes with whoever held it and is never stale.
path, *command = ARGV
lock = File.open(path, File::RDWR | File::CREAT, 0o600)
unless lock.flock(File::LOCK_EX | File::LOCK_NB)
  puts 'waiting'
  $stdout.flush
  lock.flock(File::LOCK_EX)
end
puts 'held'
$stdout.flush
if command.empty?
  $stdin.read
else
  # The command and all that it starts hold it as well.
  lock.close_on_exec = false
  exec(*command, close_others: false)
end
