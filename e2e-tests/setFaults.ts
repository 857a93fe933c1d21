/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written by the demo when it starts. */
const CONTROL_FILE = join(__dirname, '../.demo/control.json');

/** Lets a cluster of the demo do these things wrong from now on, and nothing else. */
export async function setFaults(
  cluster: string,
  ...faults: { kind: string; path?: string; resource?: string }[]
): Promise<void> {
  const { url } = JSON.parse(readFileSync(CONTROL_FILE, 'utf8'));
  const response = await fetch(`${url}/clusters/${cluster}/faults`, {
    method: 'PUT',
    body: JSON.stringify(faults),
  });
  if (!response.ok) {
    throw new Error(`The demo set no faults: ${await response.text()}`);
  }
}
