// Time and chance as parts, so that rules and tests decide what they are.
import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/ids';

export interface Clock {
  now(): Instant;
  nowMs(): number;
}

export const systemClock: Clock = { now: () => new Date().toISOString(), nowMs: () => Date.now() };

/** 26 characters of the ids' alphabet, 128 bits of chance and more. */
export type NewId = () => string;
export const randomId: NewId = () => randomBytes(16).toString('hex').slice(0, 26);
