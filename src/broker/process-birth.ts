import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process was started, in words of the system's own; null where none of that id lives. A process
 * id is used again, but not together with its birth.
 */
export function processBirth(pid: number): string | null {
  return process.platform === 'linux' ? birthInProc(pid) : birthByPs(pid);
}

/** proc(5): what follows the name in parentheses is the state, field 3; the birth in ticks since the boot is field 22. */
function birthInProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X' || ticks === undefined) return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${ticks}`;
  } catch {
    return null;
  }
}

function birthByPs(pid: number): string | null {
  try {
    const args = ['-o', 'stat=,lstart=', '-p', String(pid)];
    const [state = 'Z', ...birth] = execFileSync('ps', args, {
      encoding: 'utf8',
      env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(/\s+/);
    return state.startsWith('Z') || birth.length === 0 ? null : birth.join(' ');
  } catch {
    return null;
  }
}
