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
  success,
  type UpgradeAnswer,
} from '../../__testUtils__/execServer';
import { noSignal } from '../../__testUtils__/reader';
import { problemOf, runOn } from '../../__testUtils__/runOn';
import { pause } from '../timeLimit';

describe('execCommand', () => {
  let server: ExecServer;

  beforeAll(async () => {
    server = await ExecServer.start();
  });

  afterAll(() => server.stop());

  it('asks as the API server wants to be asked, and gives what the command wrote', async () => {
    server.answer(messages(frame(1, '{"a":'), frame(1, '1}'), success));

    expect(await runOn(server)).toEqual({ ok: true, value: '{"a":1}' });
    const [{ url, headers }] = server.requests;
    expect(url).toBe(
      '/api/v1/namespaces/kube-system/pods/cilium-1/exec?command=cilium&command=status&container=cilium-agent&stdout=true&stderr=true',
    );
    expect(headers).toMatchObject({
      authorization: 'Bearer secret',
      'sec-websocket-protocol': 'v5.channel.k8s.io,v4.channel.k8s.io',
    });
  });

  it.each<[string, (Buffer | string)[], string]>([
    ['empty messages', [frame(1, ''), frame(2, ''), frame(1, 'x')], 'x'],
    ['messages without a channel', [Buffer.alloc(0), frame(1, 'x')], 'x'],
    ['channels it does not know', [frame(9, 'y'), frame(1, 'x')], 'x'],
    ['what goes to standard error', [frame(2, 'why'), frame(1, 'x')], 'x'],
    ['messages that are marked as text', ['\u0001x'], 'x'],
    [
      'a letter whose bytes two messages share',
      [
        frame(1, Buffer.from('ä').subarray(0, 1)),
        frame(1, Buffer.from('ä').subarray(1)),
      ],
      'ä',
    ],
    ['bytes that are no text', [frame(1, Buffer.from([0xff]))], '\uFFFD'],
  ])('takes %s', async (_, list, value) => {
    server.answer(messages(...list, success));

    expect(await runOn(server)).toEqual({ ok: true, value });
  });

  it('takes a status that comes in parts', async () => {
    server.answer(
      messages(
        frame(1, 'x'),
        success.subarray(0, 9),
        frame(3, success.subarray(9)),
      ),
    );

    expect(await runOn(server)).toEqual({ ok: true, value: 'x' });
  });

  describe('where output got lost', () => {
    it('asks again', async () => {
      server.answer(
        messages(success),
        messages(frame(1, '\n'), success),
        messages(frame(1, 'x'), success),
      );

      expect(await runOn(server)).toEqual({ ok: true, value: 'x' });
      expect(server.requests).toHaveLength(3);
    });

    it('gives up after three more times', async () => {
      server.answer(messages(success));

      expect(await problemOf(runOn(server))).toMatchObject({
        code: 'exec.empty',
        params: { attempts: 4 },
      });
      expect(server.requests).toHaveLength(4);
    });
  });

  it('asks once more after a failure that may pass, and not after one that will not', async () => {
    server.answer(
      refuse(502, 'text/plain', ''),
      messages(frame(1, 'x'), success),
    );
    expect(await runOn(server)).toEqual({ ok: true, value: 'x' });

    server.answer(
      messages(failure('exit', 1)),
      messages(frame(1, 'x'), success),
    );
    expect(await problemOf(runOn(server))).toMatchObject({
      code: 'exec.exitCode',
    });
  });

  describe('time', () => {
    it.each<[string, UpgradeAnswer, string]>([
      ['no answer', () => undefined, 'read.timeout'],
      ['no message', accept(() => undefined), 'read.tooSlow'],
      [
        'no end',
        accept(socket => void socket.send(frame(1, 'x'))),
        'read.tooSlow',
      ],
    ])('is limited where there is %s', async (_, answer, code) => {
      server.answer(answer);

      expect(await problemOf(runOn(server, { timeLimit: 200 }))).toMatchObject({
        code,
        params: { seconds: 0.2 },
      });
    });

    it('closes the connection when nobody waits any more', async () => {
      const controller = new AbortController();
      let closed = false;
      server.answer(
        accept(socket => {
          socket.on('close', () => {
            closed = true;
          });
          controller.abort();
        }),
      );

      const result = runOn(server, {
        request: {
          ...{ namespace: 'kube-system', pod: 'cilium-1' },
          ...{ container: 'cilium-agent', command: ['true'] },
          signal: controller.signal,
        },
      });

      expect(await problemOf(result)).toMatchObject({ code: 'read.cancelled' });
      while (!closed) {
        await pause(5, noSignal());
      }
      expect(closed).toBe(true);
    });
  });

  it.each<[string, UpgradeAnswer]>([
    ['an answer', messages(frame(1, 'x'), success)],
    ['a refusal', refuse(403, 'text/plain', 'no')],
    ['too much', messages(frame(1, 'x'.repeat(5000)))],
  ])('leaves no connection behind after %s', async (_, answer) => {
    const other = await ExecServer.start();
    other.answer(answer);

    await runOn(other);
    while (other.connections > 0) {
      await pause(5, noSignal());
    }
    await other.stop();

    expect(other.connections).toBe(0);
  });

  it('does not take a pod for a name that is none', async () => {
    const request = {
      ...{ namespace: 'kube-system', pod: '../secrets' },
      ...{ container: 'cilium-agent', command: ['true'], signal: noSignal() },
    };

    await expect(runOn(server, { request })).rejects.toThrow(/Not a segment/);
  });
});
