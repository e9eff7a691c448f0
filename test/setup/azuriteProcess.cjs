// Is the test run's storage: one in-memory Azurite table server in a process of its own (importing it patches
// `console`), which tells its parent the port and ends with it; what is stored there is each suite's business.
const { default: TableConfiguration } = require('azurite/dist/src/table/TableConfiguration');
const { default: TableServer } = require('azurite/dist/src/table/TableServer');
const { configLogger } = require('azurite/dist/src/common/Logger');

const HOUR_IN_SECONDS = 3_600;

async function serve() {
  configLogger(false);
  // Positions follow TableConfiguration's constructor; Azurite is pinned because this is an internal path.
  const configuration = new TableConfiguration(
    '127.0.0.1',
    0,
    HOUR_IN_SECONDS, // keep-alive: no pooled connection dies under a paused suite
    'unused-in-memory.json',
    false, // debug log
    false, // access log
    undefined,
    undefined,
    false, // loose
    true, // any API version of the SDK
    '',
    '',
    '',
    undefined,
    true, // path-style addresses only
    true, // in memory
  );
  const server = new TableServer(configuration);
  await server.start();
  const { port } = server.httpServer.address();
  const close = () =>
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  process.on('disconnect', close);
  process.on('SIGTERM', close);
  process.on('SIGINT', () => {}); // Ctrl-C reaches the whole group: the parent closes us after its own teardown
  process.send({ port });
}

void serve();
