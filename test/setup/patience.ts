// Decides how long one test may take where more than a server takes part: a journey has whole windows to wait for.
const JOURNEY_TIMEOUT_MS = 240_000;

if (/[\\/]test[\\/](journeys|soak|bench)[\\/]/.test(expect.getState().testPath ?? ''))
  jest.setTimeout(JOURNEY_TIMEOUT_MS);
