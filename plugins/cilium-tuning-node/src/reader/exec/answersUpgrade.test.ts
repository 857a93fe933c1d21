/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  accept,
  ExecServer,
  refuse,
  type UpgradeAnswer,
} from '../../__testUtils__/execServer';
import { answersUpgrade } from './answersUpgrade';

describe('answersUpgrade', () => {
  let server: ExecServer;

  beforeAll(async () => {
    server = await ExecServer.start();
  });

  afterAll(() => server.stop());

  it.each<[string, UpgradeAnswer, boolean]>([
    ['an ordinary answer', refuse(404, 'text/plain', 'no'), true],
    ['a WebSocket', accept(() => undefined), true],
    ['the end of the connection', (_, socket) => void socket.destroy(), true],
    ['silence', () => undefined, false],
  ])('%s', async (_, answer, expected) => {
    server.answer(answer);

    expect(
      await answersUpgrade({ url: server.url, headers: {}, timeLimit: 500 }),
    ).toBe(expected);
  });
});
