// Every key there is, read from the English files, so that a misspelt one does not compile.
import type agenda from './en/agenda.json';
import type board from './en/board.json';
import type chat from './en/chat.json';
import type coach from './en/coach.json';
import type configure from './en/configure.json';
import type feedback from './en/feedback.json';
import type finding from './en/finding.json';
import type formats from './en/formats.json';
import type forming from './en/forming.json';
import type home from './en/home.json';
import type membership from './en/membership.json';
import type panel from './en/panel.json';
import type problems from './en/problems.json';
import type profile from './en/profile.json';
import type product from './en/product.json';
import type questions from './en/questions.json';
import type stage from './en/stage.json';

export type MessageKey =
  | keyof typeof board
  | keyof typeof chat
  | keyof typeof coach
  | keyof typeof configure
  | keyof typeof feedback
  | keyof typeof finding
  | keyof typeof formats
  | keyof typeof forming
  | keyof typeof home
  | keyof typeof membership
  | keyof typeof panel
  | keyof typeof problems
  | keyof typeof product
  | keyof typeof profile
  | keyof typeof questions
  | keyof typeof agenda
  | keyof typeof stage
  | keyof typeof agenda;
