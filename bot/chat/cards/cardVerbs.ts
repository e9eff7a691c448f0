// Decides what our cards' buttons are called on the wire; an old card in a channel keeps its verbs for years.

export const COMMITMENT_DONE = 'commitmentDone';
export const REFRESH_AFTER_SESSION = 'refreshAfterSession';
