const HOOKS = `import { registerHooks } from 'node:module';
registerHooks({
  resolve(name, context, next) {
    if (name !== '@pact-foundation/pact') return next(name, context);
    const message = "Cannot find package '" + name + "' imported from somewhere";
    throw Object.assign(new Error(message), { code: 'ERR_MODULE_NOT_FOUND' });
  },
});`;

/** `NODE_OPTIONS` of a Node.js that finds no `@pact-foundation/pact`, as where it is not installed: for tests. */
export const WITHOUT_PACT = `--import=data:text/javascript,${encodeURIComponent(HOOKS)}`;
