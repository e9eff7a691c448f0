// A product small enough to be killed and restarted in a test: says where it listens, its process id, and goes when told.
const { createServer } = require('node:http');

if (process.env.DIES_AT_ONCE) process.exit(3);
const server = createServer((_request, response) => response.end(String(process.pid)));
server.listen(0, '127.0.0.1', () => process.send({ listeningAt: `http://127.0.0.1:${server.address().port}` }));
process.on('SIGTERM', () => {
  if (process.env.SAYS_BYE) require('node:fs').writeFileSync(process.env.SAYS_BYE, 'bye');
  process.exit(0);
});
process.on('disconnect', () => process.exit(0));
