// What is written down about the running server: structured, with a correlation id, never people's words, names or tokens.
import { pino } from 'pino';

export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** Errors are reduced to their class: their messages may quote what somebody wrote. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

export function createLog(level: 'info' | 'silent' = 'info'): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
