// The picture of each kind of note; neutral everywhere.
import type { ReactElement } from 'react';
import type { CaptureKind } from '../../../domain/session/capture';
import { CommitmentIcon, QuestionIcon, TakeawayIcon, ThanksIcon } from '../../icons';

export const captureIcon: Record<CaptureKind, ReactElement> = {
  takeaway: <TakeawayIcon />,
  commitment: <CommitmentIcon />,
  question: <QuestionIcon />,
  thanks: <ThanksIcon />,
};
