import http from 'node:http';
import { createRequire } from 'node:module';
import { setupWSConnection } from '@y/websocket-server/utils';
import { reportUsage } from '../lib/report.ts';

// Its own copy of ws.
const require = createRequire(import.meta.resolve('@y/websocket-server/utils'));
const WebSocket = require('ws');

const wss = new WebSocket.Server({ noServer: true });
wss.on('connection', setupWSConnection);
const server = http.createServer();
server.on('upgrade', (request, socket, head) => {
  wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, request));
});
server.listen(0, '127.0.0.1', () => reportUsage(server.address().port));
