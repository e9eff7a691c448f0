// The tab's sentences in German, as one piece that is loaded only where German is read.
import agenda from '../../../locales/de/agenda.json';
import board from '../../../locales/de/board.json';
import coach from '../../../locales/de/coach.json';
import configure from '../../../locales/de/configure.json';
import feedback from '../../../locales/de/feedback.json';
import finding from '../../../locales/de/finding.json';
import formats from '../../../locales/de/formats.json';
import forming from '../../../locales/de/forming.json';
import home from '../../../locales/de/home.json';
import membership from '../../../locales/de/membership.json';
import panel from '../../../locales/de/panel.json';
import problems from '../../../locales/de/problems.json';
import product from '../../../locales/de/product.json';
import profile from '../../../locales/de/profile.json';
import questions from '../../../locales/de/questions.json';
import stage from '../../../locales/de/stage.json';
import type { Messages } from '../../../locales/translator';

export const messages: Messages = {
  ...product,
  ...problems,
  ...board,
  ...coach,
  ...configure,
  ...feedback,
  ...finding,
  ...formats,
  ...forming,
  ...home,
  ...membership,
  ...panel,
  ...profile,
  ...questions,
  ...stage,
  ...agenda,
};
