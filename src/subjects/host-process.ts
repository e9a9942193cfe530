import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, parsedJson } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import type { HostJob } from './host-job.ts';
import { type LineProcess, startLineProcess } from './line-process.ts';
import { replyCrash } from './reply-crash.ts';

/** Beside this file, from the sources as from the build. */
const HOST = fileURLToPath(new URL(`./module-host${extname(import.meta.url)}`, import.meta.url));

/** Starts the process that a module and its oracles run in. Throws InputError where one cannot be loaded. */
export async function startHost(job: HostJob, startupMs: number): Promise<LineProcess> {
  const files = [job.module, job.throws, job.expect].filter((file) => file !== null);
  for (const { shown, path } of files) {
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isFile) throw new InputError(`there is no file ${shown}`);
  }
  const host = await startLineProcess({
    file: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', HOST, JSON.stringify(job)],
    answersOn: 3,
  });
  const reply = await host.listen(startupMs);
  if (reply.kind === 'line' && reply.line === 'true') return host;
  await host.kill();
  const shown = files.map((file) => file.shown).join(', ');
  if (reply.kind === 'line') throw new InputError(unusable(job, reply.line, shown));
  const crash = replyCrash(reply, startupMs);
  throw new InputError(`${shown} cannot be loaded: ${crash.message}`);
}

function unusable(job: HostJob, line: string, files: string): string {
  const said = parsedJson(line);
  const { unusable: reason, of } = isJsonObject(said) ? said : {};
  if (typeof reason !== 'string') return `${files} cannot be loaded: ${quote(line)}`;
  const file = of === 'throws' || of === 'expect' ? job[of] : job.module;
  return `${file?.shown ?? files} ${oneLine(reason, 800)}`;
}
