// Every limit a person can run into, one constant each; forms, the contract and the rules all use these.

export const CIRCLE_NAME_MAX_LENGTH = 60;
export const CIRCLE_MAX_MEMBERS = 12;
/** How many of the sessions to come a coach from outside can be given, */
export const COACHED_AHEAD_MAX = 6;
/** and how many altogether, those that have been included. */
export const COACHED_SESSIONS_MAX = 24;
export const COACH_SEAT_MAX_DAYS = 366;
/** Of those who ask to join, the latest. */
export const ASKS_PER_CIRCLE_MAX = 24;
export const TOPIC_TITLE_MAX_LENGTH = 120;
export const TOPICS_PER_CIRCLE_MAX = 200;
/** Remembered with the topic they became part of, in its one row. */
export const TOPICS_MERGED_MAX = 40;
/** In one session's queue, the circle's own ones included. */
export const TOPICS_PER_SESSION_MAX = 40;
/** Of the circle's own topics, the most wanted ones stand in the queue from the start. */
export const TOPICS_QUEUED_FIRST = 20;
/** How many dots each person places on the topics. */
export const DOTS_EACH = 3;
export const CAPTURE_MAX_LENGTH = 1000;
export const CAPTURES_PER_SESSION_MAX = 2000;
/** What is undone and taken back counts too: a session's log, and what a server remembers of it, stays bounded. */
export const SESSION_EVENTS_MAX = 20_000;
export const SLOT_MIN_MINUTES = 10;
export const SLOT_MAX_MINUTES = 180;
export const PERSON_NAME_MAX_LENGTH = 120;
export const OPEN_COMMITMENTS_PER_CIRCLE_MAX = 500;
/** A session's log names at most this many of the commitments it opens with; those due later are shown all the same. */
export const OPENING_COMMITMENTS_MAX = 100;

/** With fewer in a session, a question or a private word without a name would still have one. */
export const ANONYMOUS_MIN_PEOPLE = 4;

/** A late capture is taken this long after the end; nothing else is. */
export const LATE_CAPTURE_MS = 24 * 60 * 60_000;
/** A session nobody ended closes itself this long after its planned end. */
export const GRACE_MS = 15 * 60_000;
/** Moving on, a minute more and who holds the controls can be taken back this long; */
export const UNDO_CONTROL_MS = 10_000;
/** a tap on it may take this long to arrive. */
export const UNDO_ON_ITS_WAY_MS = 5_000;
/** A change of a circle can be taken back this long, by whoever made it; */
export const UNDO_CHANGE_MS = 10 * 60_000;
/** and no more of the latest ones are remembered. */
export const CHANGES_REMEMBERED = 64;
/** Without the host for this long, anyone in the session may take the controls. */
export const HOST_AWAY_MS = 60_000;
/** How far ahead a session can be planned. */
export const PLAN_AHEAD_MAX_MS = 366 * 24 * 60 * 60_000;
/** Each of the two texts of a private word for the lead. */
export const FEEDBACK_MAX_LENGTH = 500;
/** A private word for the lead is taken this long after the end. */
export const FEEDBACK_MS = 7 * 24 * 60 * 60_000;
/** Anonymous words have no author to count by: a session keeps no more of them than this. */
export const ANONYMOUS_FEEDBACK_MAX = 50;

export const ROLE_MAX_LENGTH = 80;
export const TEAM_MAX_LENGTH = 80;
/** One thing somebody can share or wants to learn, and how many of each they may name. */
export const PROFILE_SUBJECT_MAX_LENGTH = 80;
export const PROFILE_SUBJECTS_MAX = 12;
export const FACING_MAX_LENGTH = 500;
/** Who can say that one note helped them. */
export const HELPFUL_PER_NOTE_MAX = 300;
/** Answers to one question. */
export const ANSWERS_PER_QUESTION_MAX = 20;
/** Of a circle's latest questions: put to it outside of its sessions, and not closed yet. */
export const OPEN_QUESTIONS_PER_CIRCLE_MAX = 12;
/** So many of its latest questions a circle's page looks at. */
export const LATEST_QUESTIONS = 20;
/** A question that was closed stays on the circle's page this long. */
export const CLOSED_QUESTIONS_SHOWN_MS = 7 * 24 * 60 * 60_000;
/** What somebody asks finding for. */
export const FIND_QUERY_MAX_LENGTH = 200;
/** Subjects one is not shown for. */
export const HIDDEN_SUBJECTS_MAX = 200;
/** Of the circles that are suggested, so many can be kept while the others are formed anew. */
export const KEPT_GROUPS_MAX = 100;
/** Of those who find no place in a round, so many come first the next time. */
export const SIT_OUT_MAX = 200;
/** People one would rather not sit in a circle with. */
export const NOT_WITH_MAX = 20;
