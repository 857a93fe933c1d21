/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  accept,
  ExecServer,
  failure,
  frame,
  messages,
  refuse,
  type UpgradeAnswer,
  success,
} from '../../__testUtils__/execServer';
import { problemOf, runOn } from '../../__testUtils__/runOn';

/** Sends part of a message of 100 bytes and breaks the connection off. */
const cutMidway: UpgradeAnswer = accept((_, { socket }) => {
  socket.write(Buffer.concat([Buffer.from([0x82, 100, 1]), Buffer.from('{')]));
  socket.end();
});

const html = '<!DOCTYPE html><html><body>Sign in</body></html>';

describe('execCommand, what it reports', () => {
  let server: ExecServer;

  beforeAll(async () => {
    server = await ExecServer.start();
  });

  afterAll(() => server.stop());

  it.each<[string, UpgradeAnswer, string, object]>([
    [
      'no word on how the command ended',
      messages(frame(1, '{}')),
      ...['exec.noStatus', { pod: 'cilium-1', command: 'cilium status' }],
    ],
    ['a connection that breaks off midway', cutMidway, 'exec.noStatus', {}],
    [
      'a status that is not whole',
      messages(frame(1, '{}'), frame(3, '{"status":"Succ')),
      ...['exec.noStatus', {}],
    ],
    [
      'a status of another kind',
      messages(frame(1, '{}'), frame(3, '{"status":"Perhaps"}')),
      ...['exec.protocol', { message: 'status Perhaps' }],
    ],
    [
      'a status without a word',
      messages(frame(1, '{}'), frame(3, '{"kind":"Status"}')),
      ...['exec.protocol', {}],
    ],
    [
      'an exit code, with what the command said, cleaned',
      messages(
        frame(
          2,
          `\u001b[31mdaemon down: Bearer abcdefghijkl\n${'x'.repeat(800)}`,
        ),
        failure('command terminated with non-zero exit code', 1),
      ),
      'exec.exitCode',
      {
        code: '1',
        message: expect.stringMatching(/^\[31mdaemon down: \[removed\] x{150}/),
      },
    ],
    [
      'a program that is not there, as containerd says it',
      messages(failure('exec: "cilium": executable file not found in $PATH')),
      ...['exec.noProgram', { command: 'cilium status' }],
    ],
    [
      'a program that is not there, as CRI-O says it',
      messages(frame(2, 'not found'), failure('exit code 127', 127)),
      ...['exec.noProgram', {}],
    ],
    [
      'a container that is not there',
      messages(failure('container not found ("cilium-agent")')),
      ...['exec.failed', { message: 'container not found ("cilium-agent")' }],
    ],
    [
      'more output than is read',
      messages(frame(1, 'x'.repeat(600)), frame(1, 'x'.repeat(600)), success),
      ...['read.tooLarge', {}],
    ],
    [
      'one message that is larger than what is read',
      messages(frame(1, 'x'.repeat(5000)), success),
      ...['read.tooLarge', {}],
    ],
    [
      'a refusal, and names the access',
      refuse(403, 'application/json', '{"kind":"Status","message":"no exec"}'),
      ...['exec.forbidden', { pod: 'cilium-1', message: 'no exec' }],
    ],
    [
      'a pod that is gone',
      refuse(404, 'application/json', '{"kind":"Status"}'),
      ...['read.notFound', {}],
    ],
    [
      'a failure of the server',
      refuse(502, 'text/plain', 'dial tcp: i/o timeout'),
      ...['read.serverError', { message: 'dial tcp: i/o timeout' }],
    ],
    [
      'a request that lost its upgrade on the way',
      refuse(
        ...[400, 'application/json'],
        '{"kind":"Status","message":"Upgrade request required"}',
      ),
      ...['exec.noUpgrade', { message: 'Upgrade request required' }],
    ],
    [
      'a web page instead',
      refuse(200, 'text/html', html),
      ...['read.notJson', { contentType: 'text/html' }],
    ],
    [
      'a web page without end',
      (_, socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n');
        socket.write(html.repeat(3000));
      },
      ...['read.notJson', {}],
    ],
    [
      'another protocol',
      (_, socket) =>
        void socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: SPDY/3.1\r\nConnection: Upgrade\r\n\r\n',
        ),
      ...['exec.protocol', {}],
    ],
    [
      'bytes that are no WebSocket',
      accept((_, { socket }) => void socket.write('hello there')),
      ...['exec.protocol', {}],
    ],
    [
      'a connection that ends before it began',
      (_, socket) => void socket.destroy(),
      ...['read.connectionCut', {}],
    ],
  ] as [string, UpgradeAnswer, string, object][])(
    '%s',
    async (_, answer, code, params) => {
      server.answer(answer);

      expect(await problemOf(runOn(server))).toEqual({
        code,
        params: expect.objectContaining(params),
      });
    },
  );
});
