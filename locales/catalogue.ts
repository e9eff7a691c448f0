// Every message of every language, for the server; the tab loads one language at a time.
import deAgenda from './de/agenda.json';
import deBoard from './de/board.json';
import deChat from './de/chat.json';
import deCoach from './de/coach.json';
import deConfigure from './de/configure.json';
import deFeedback from './de/feedback.json';
import deFinding from './de/finding.json';
import deFormats from './de/formats.json';
import deForming from './de/forming.json';
import deHome from './de/home.json';
import deMembership from './de/membership.json';
import dePanel from './de/panel.json';
import deProblems from './de/problems.json';
import deProfile from './de/profile.json';
import deProduct from './de/product.json';
import deQuestions from './de/questions.json';
import deStage from './de/stage.json';
import enAgenda from './en/agenda.json';
import enBoard from './en/board.json';
import enChat from './en/chat.json';
import enCoach from './en/coach.json';
import enConfigure from './en/configure.json';
import enFeedback from './en/feedback.json';
import enFinding from './en/finding.json';
import enFormats from './en/formats.json';
import enForming from './en/forming.json';
import enHome from './en/home.json';
import enMembership from './en/membership.json';
import enPanel from './en/panel.json';
import enProblems from './en/problems.json';
import enProfile from './en/profile.json';
import enProduct from './en/product.json';
import enQuestions from './en/questions.json';
import enStage from './en/stage.json';
import type { Messages } from './translator';

export const catalogue = {
  en: {
    ...enBoard,
    ...enChat,
    ...enCoach,
    ...enConfigure,
    ...enFeedback,
    ...enFinding,
    ...enFormats,
    ...enForming,
    ...enHome,
    ...enMembership,
    ...enPanel,
    ...enProblems,
    ...enProduct,
    ...enProfile,
    ...enQuestions,
    ...enAgenda,
    ...enStage,
  },
  de: {
    ...deBoard,
    ...deChat,
    ...deCoach,
    ...deConfigure,
    ...deFeedback,
    ...deFinding,
    ...deFormats,
    ...deForming,
    ...deHome,
    ...deMembership,
    ...dePanel,
    ...deProblems,
    ...deProduct,
    ...deProfile,
    ...deQuestions,
    ...deAgenda,
    ...deStage,
  },
} satisfies Record<string, Messages>;

export type Language = keyof typeof catalogue;
