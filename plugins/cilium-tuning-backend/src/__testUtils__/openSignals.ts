/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import WebSocket from 'ws';

const WAIT_MS = 500;

async function open(url: string): Promise<WebSocket | undefined> {
  const socket = new WebSocket(url);
  const opened = await new Promise(resolve => {
    const waiting = setTimeout(() => resolve(false), WAIT_MS);
    socket
      .on('open', () => {
        clearTimeout(waiting);
        resolve(true);
      })
      .on('error', () => resolve(false));
  });
  if (opened) {
    return socket;
  }
  socket.terminate();
  return undefined;
}

/** Opens a connection to the signals plugin, as every page of Backstage does. It forgets the first one, so pages try again. */
export async function openSignals(url: string): Promise<WebSocket> {
  for (;;) {
    const socket = await open(url);
    if (socket) {
      return socket;
    }
  }
}
