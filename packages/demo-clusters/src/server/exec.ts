/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { CommandResult } from '../probe/fixtureNode';
import type { Fault } from './faults';
import type { ApiResponse } from './status';

/** The channels of a command: the first byte of each message says which one it is of. */
const STDOUT = 1;
const STDERR = 2;
const STATUS = 3;

const PROTOCOL = /^v[45]\.channel\.k8s\.io$/;

/** The programs that a container has beside those whose answers are known: none. */
export const noSuchProgram = ([program = '']: readonly string[]) =>
  `Internal error occurred: error executing command in container: failed to exec in container: failed to start exec: OCI runtime exec failed: exec failed: unable to start container process: exec: "${program}": executable file not found in $PATH: unknown`;

/** How a command in a container goes. */
export type Execution = CommandResult | { failure: string };

let upgrades: WebSocketServer | undefined;

/** Made with the first upgrade: tests of code for browsers load this module too, and there is no such server there. */
function upgradesServer(): WebSocketServer {
  upgrades ??= new WebSocketServer({
    noServer: true,
    handleProtocols: offered =>
      [...offered].find(protocol => PROTOCOL.test(protocol)) ?? false,
  });
  return upgrades;
}

const message = (channel: number, content: string) =>
  Buffer.concat([Buffer.from([channel]), Buffer.from(content)]);

function statusOf(execution: Execution): object {
  const base = { metadata: {}, status: 'Failure' };
  if ('failure' in execution) {
    const { failure } = execution;
    return { ...base, message: failure, reason: 'InternalError', code: 500 };
  }
  const { code = 0 } = execution;
  return code === 0
    ? { metadata: {}, status: 'Success' }
    : {
        ...base,
        message: `command terminated with non-zero exit code: exit status ${code}`,
        reason: 'NonZeroExitCode',
        details: { causes: [{ reason: 'ExitCode', message: String(code) }] },
      };
}

/** Breaks off in the middle of a message. */
function cut(socket: Duplex): void {
  socket.end(Buffer.concat([Buffer.from([0x82, 100]), message(STDOUT, '{')]));
}

function send(
  connection: WebSocket,
  socket: Duplex,
  execution: Execution,
  how: string | undefined,
): void {
  if (how === 'silent') {
    return;
  }
  if (how === 'cut') {
    cut(socket);
    return;
  }
  const { stdout = '', stderr = '' } = 'failure' in execution ? {} : execution;
  // As the kubelet does: it opens each channel with an empty message
  [STDOUT, STDERR].forEach(channel => connection.send(message(channel, '')));
  connection.send(message(STDERR, stderr));
  if (how !== 'empty') {
    connection.send(message(STDOUT, stdout));
  }
  if (how !== 'noStatus') {
    connection.send(message(STATUS, JSON.stringify(statusOf(execution))));
  }
  connection.close();
}

/** Lets a command run, which means that what is known of it is sent. */
export function runCommand(
  request: Parameters<WebSocketServer['handleUpgrade']>[0],
  socket: Duplex,
  execution: Execution,
  fault: Fault | undefined,
): void {
  const how = fault?.kind === 'exec' ? fault.how : undefined;
  const told: Execution =
    how === 'exitCode'
      ? { stderr: 'Error: daemon is down\n', code: 1 }
      : execution;
  upgradesServer().handleUpgrade(request, socket, Buffer.alloc(0), connection =>
    send(connection, socket, told, how),
  );
}

/** Answers a request for a WebSocket with something else. */
export function refuseUpgrade(socket: Duplex, answer: ApiResponse): void {
  const body = Buffer.from(answer.body);
  const headers = {
    'audit-id': randomUUID(),
    ...answer.headers,
    'content-length': body.length,
    connection: 'close',
  };
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const first = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`;
  socket.end(
    Buffer.concat([Buffer.from([first, ...lines, '', ''].join('\r\n')), body]),
  );
}
