import { type Environment, variable } from '../shared/process/environment.ts';
import { azure } from './azure.ts';
import { bitbucket } from './bitbucket.ts';
import { buildkite } from './buildkite.ts';
import { CI_NAMES, type CiName, type CiService } from './ci-service.ts';
import { circle } from './circle.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jenkins } from './jenkins.ts';
import { travis } from './travis.ts';

export const CI_SERVICES: Readonly<Record<CiName, CiService>> = {
  github,
  gitlab,
  circle,
  buildkite,
  azure,
  bitbucket,
  travis,
  jenkins,
};

/** The CIs whose variables are set: none, one, or several where they are nested. */
export function runningCis(env: Environment): readonly CiName[] {
  return CI_NAMES.filter((name) => variable(env, ...CI_SERVICES[name].markers) !== null);
}
