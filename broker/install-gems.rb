# ruby install-gems.rb JOBS: installs the gems of the lock file below the folder that it is run in.
require 'fileutils'

# An archive that a killed installation left half written would be taken for a whole one.
FileUtils.rm_rf(Dir['ruby/*/cache'])
exec('bundle', 'install', '--jobs', ARGV.fetch(0), '--retry', '3', close_others: false)
