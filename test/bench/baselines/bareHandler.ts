// Baseline: an Express handler that asks the table for one row by its key and answers with it. No token, no membership.
import { TableClient } from '@azure/data-tables';
import express from 'express';
import type { AddressInfo } from 'node:net';

const [, , connectionString = '', tableName = '', partitionKey = '', rowKey = ''] = process.argv;
const table = TableClient.fromConnectionString(connectionString, tableName, { allowInsecureConnection: true });

const app = express();
// Nothing that would cost it time: an ETag is a hash of every answer.
app.set('etag', false);
app.disable('x-powered-by');
app.get('/row', async (_request, response) => {
  response.json(await table.getEntity(partitionKey, rowKey));
});
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ listeningAt: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.once('disconnect', () => process.exit(0));
