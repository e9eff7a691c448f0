// The library: how one session can run, as data. Adding a format touches the data in domain/formats/ and the locales,
// nothing else. Stored rows and logs name formats and their steps: none is ever renamed or removed.
import { caseFormats } from './formats/caseFormats';
import { coachingFormats } from './formats/coachingFormats';
import type { Format } from './formats/format';
import { mentoringFormats } from './formats/mentoringFormats';
import { peerFormats } from './formats/peerFormats';

export type { Format, FormatStep, Speakers } from './formats/format';

const library = { ...peerFormats, ...caseFormats, ...mentoringFormats, ...coachingFormats };
type Library = typeof library;

export type FormatId = keyof Library;
type StepIdOf<Id extends FormatId> = Library[Id]['steps'][number]['id'];
export type StepId = StepIdOf<FormatId>;
export type RoleId = Library[FormatId]['roles']['lead' | 'others'];
/** A step of a certain format, as the locales know it. */
export type FormatStepKey = { [Id in FormatId]: `${Id}.${StepIdOf<Id>}` }[FormatId];

export const formats: Readonly<Record<FormatId, Format>> = library;
export const formatIds = Object.keys(library) as [FormatId, ...FormatId[]];
