// Decides in which order the files are run: the journeys first, as they take longest, so that no worker is left with one
// while the others have nothing to do. Among them jest's own order: what took longest last time, else the larger file.
const { default: TestSequencer } = require('@jest/test-sequencer');

const isLong = ({ path }) => /[\\/]test[\\/](journeys|soak|bench)[\\/]/.test(path);

module.exports = class LongestFirst extends TestSequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
