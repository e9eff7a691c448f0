// The tab's sentences in English, as one piece that is loaded only where English is read.
import agenda from '../../../locales/en/agenda.json';
import board from '../../../locales/en/board.json';
import coach from '../../../locales/en/coach.json';
import configure from '../../../locales/en/configure.json';
import feedback from '../../../locales/en/feedback.json';
import finding from '../../../locales/en/finding.json';
import formats from '../../../locales/en/formats.json';
import forming from '../../../locales/en/forming.json';
import home from '../../../locales/en/home.json';
import membership from '../../../locales/en/membership.json';
import panel from '../../../locales/en/panel.json';
import problems from '../../../locales/en/problems.json';
import product from '../../../locales/en/product.json';
import profile from '../../../locales/en/profile.json';
import questions from '../../../locales/en/questions.json';
import stage from '../../../locales/en/stage.json';
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
