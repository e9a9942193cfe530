import rule from './.dependency-cruiser.mjs';

/**
 * No folders form a cycle, tests included. The doubles are left out: a test and the double of what it tests import each other's folder.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-folder-cycle',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...rule.options, exclude: { path: '^(dist|coverage|test)/' } },
};
