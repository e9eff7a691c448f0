// The secrets of one person's anonymous questions: made here, kept on this device and nowhere else. The server gets a
// hash; who holds the secret can take the question back, and nobody else can say whose it is.
import type { CaptureId, PersonId } from '../../domain/ids';

export interface QuestionSecrets {
  /** What may be sent of it; the secret is made when there is none yet. */
  hashFor(captureId: CaptureId): Promise<string>;
  /** Null for everybody else's questions, and for one's own asked on another device. */
  secretOf(captureId: CaptureId): string | null;
}

/** Long enough that no hash tells it. */
const SECRET_BYTES = 32;

export function createQuestionSecrets(personId: PersonId, storage: () => Storage): QuestionSecrets {
  /** Where nothing may be stored, for as long as the window is open. */
  const inWindow = new Map<CaptureId, string>();
  const key = (captureId: CaptureId) => `peer-circles question ${personId} ${captureId}`;

  function secretOf(captureId: CaptureId): string | null {
    try {
      return inWindow.get(captureId) ?? storage().getItem(key(captureId));
    } catch {
      return null;
    }
  }

  function make(captureId: CaptureId): string {
    const secret = hex(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
    inWindow.set(captureId, secret);
    try {
      storage().setItem(key(captureId), secret);
    } catch {
      // Full or forbidden: it lives with the window.
    }
    return secret;
  }

  return {
    secretOf,
    async hashFor(captureId) {
      const secret = new TextEncoder().encode(secretOf(captureId) ?? make(captureId));
      return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', secret)));
    },
  };
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
