import { ajv } from './ajv.ts';
import { arktype } from './arktype.ts';
import { cfworker } from './cfworker.ts';
import { hyperjump } from './hyperjump.ts';
import { ours } from './ours.ts';
import type { Peer } from './peer.ts';
import { typebox } from './typebox.ts';
import { valibot } from './valibot.ts';
import { zod } from './zod.ts';

/** The measured validators, by their names in the tables. */
export const PEERS = {
  ours,
  ajv,
  typebox,
  zod,
  arktype,
  valibot,
  '@cfworker/json-schema': cfworker,
  '@hyperjump/json-schema': hyperjump,
} as const satisfies Readonly<Record<string, Peer>>;

export type PeerName = keyof typeof PEERS;
