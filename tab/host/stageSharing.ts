// Showing a page of ours on the meeting's stage, in front of everyone: what Teams allows and what came of it.
import { meeting } from '@microsoft/teams-js';
import { withDeadline } from './withDeadline';

const DEADLINE_MS = 10_000;
/** Teams' own code for an app, or a person, without the right to share. */
const NO_PERMISSION = 1000;

/** `unsupported`: this client has no stage at all, as on a phone. */
export type StagePermission = 'permitted' | 'notPermitted' | 'unsupported';
export type ShareOutcome = 'shared' | 'notAllowed' | 'failed';

export async function stagePermission(): Promise<StagePermission> {
  try {
    const capabilities = await asked(meeting.getAppContentStageSharingCapabilities);
    return capabilities?.doesAppHaveSharePermission ? 'permitted' : 'notPermitted';
  } catch (reason) {
    return codeOf(reason) === NO_PERMISSION ? 'notPermitted' : 'unsupported';
  }
}

export async function shareToStage(address: string): Promise<ShareOutcome> {
  try {
    await asked<boolean>((callback) => meeting.shareAppContentToStage(callback, address));
    return 'shared';
  } catch (reason) {
    return codeOf(reason) === NO_PERMISSION ? 'notAllowed' : 'failed';
  }
}

type Callback<Answer> = (error: { errorCode: number } | null, answer: Answer | null) => void;

/** Rejects with what Teams says, with what teams-js throws in the wrong place, and when nobody answers. */
function asked<Answer>(ask: (callback: Callback<Answer>) => void): Promise<Answer | null> {
  const answer = new Promise<Answer | null>((resolve, reject) => {
    ask((error, value) => (error ? reject(error) : resolve(value)));
  });
  return withDeadline(answer, DEADLINE_MS, 'Teams did not answer');
}

function codeOf(reason: unknown): unknown {
  return typeof reason === 'object' && reason !== null && 'errorCode' in reason ? reason.errorCode : null;
}
