// The panel's offer to show the session on the meeting's stage: an action where Teams has a stage, and why it stayed
// closed where Teams did not allow it.
import { useEffect, useState } from 'react';
import type { StagePermission } from '../../host/stageSharing';
import { useText } from '../../text/TextProvider';
import type { MenuAction } from '../session/MoreMenu';
import { stageAddress, type StagePlace } from './stageAddress';

export interface StageOffer {
  /** For the panel's menu; null where there is no stage. */
  action: MenuAction | null;
  /** Why the stage did not open; null while there is nothing to say. */
  problem: string | null;
  dismiss(): void;
}

/** Only what is beside a call asks Teams about its stage, and the page stands before that. */
const sharing = () => import('../../host/stageSharing.js');

type Refused = 'notAllowed' | 'notPermitted' | 'failed';

/** `hasStage` is true beside the call only: elsewhere Teams has none to offer. */
export function useStageOffer(place: StagePlace, hasStage: boolean, say: (sentence: string) => void): StageOffer {
  const { t } = useText();
  const [permission, setPermission] = useState<StagePermission>('unsupported');
  const [refused, setRefused] = useState<Refused | null>(null);
  useEffect(() => {
    if (!hasStage) return;
    sharing()
      .then(({ stagePermission }) => stagePermission())
      .then(setPermission, () => {});
  }, [hasStage]);

  async function show(): Promise<void> {
    setRefused(null);
    const { shareToStage } = await sharing();
    const outcome = permission === 'permitted' ? await shareToStage(stageAddress(place, location.href)) : permission;
    if (outcome === 'unsupported') return;
    if (outcome !== 'shared') setRefused(outcome);
    say(outcome === 'shared' ? t('stage.shown') : t(`stage.refused.${outcome}`));
  }

  const action = { id: 'stage', label: t('stage.show'), run: () => void show() };
  return {
    action: permission === 'unsupported' ? null : action,
    problem: refused && t(`stage.refused.${refused}`),
    dismiss: () => setRefused(null),
  };
}
