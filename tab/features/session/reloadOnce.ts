// Loads the page anew for a new build of the server; once for each, so that a stale cache cannot make it a loop.

export function reloadOnce(build: string): void {
  const key = `reloaded:${build}`;
  try {
    if (sessionStorage.getItem(key)) return;
    sessionStorage.setItem(key, 'yes');
  } catch {
    return;
  }
  location.reload();
}
