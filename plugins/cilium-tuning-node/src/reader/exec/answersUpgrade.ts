/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import WebSocket from 'ws';

/**
 * Whether a server answers a request for a WebSocket with anything at all. A listener that takes such requests away from what is
 * meant to answer them leaves them open for ever; everything else answers an address that is no WebSocket at once.
 *
 * @param options - `timeLimit`: milliseconds without an answer that prove that there will be none
 * @public
 */
export async function answersUpgrade(options: {
  url: string;
  headers: Record<string, string>;
  timeLimit: number;
}): Promise<boolean> {
  const { url, headers, timeLimit } = options;
  const socket = new WebSocket(url, { headers });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise(resolve => {
      timer = setTimeout(() => resolve(false), timeLimit);
      socket
        .on('unexpected-response', () => resolve(true))
        .on('open', () => resolve(true))
        // Says nothing of a listener: whoever connects next learns what is wrong
        .on('error', () => resolve(true));
    });
  } finally {
    clearTimeout(timer);
    socket.terminate();
  }
}
