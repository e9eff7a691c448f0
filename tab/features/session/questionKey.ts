// Whether the single key “?” does anything on this device: people who speak or whose hands slip can switch it off.

const KEY = 'question-key';

export function isQuestionKeyOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Where nothing may be stored it is on again in the next window. */
export function setQuestionKeyOn(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Nothing is kept on this device.
  }
}
