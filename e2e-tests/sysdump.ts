/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Page } from '@playwright/test';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

const TIME = '20260301-120000';

/** Name of the archive. */
export const SYSDUMP = `cilium-sysdump-${TIME}.zip`;

const node = (name: string) => ({
  metadata: { name, labels: { 'kubernetes.io/os': 'linux' } },
  status: {
    nodeInfo: {
      ...{ kernelVersion: '4.19.0-24-amd64', osImage: 'Offline Linux 1' },
      ...{ architecture: 'amd64', operatingSystem: 'linux' },
    },
  },
});

/** A sysdump of which little more is left than its nodes. */
async function archive(): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
  });
  const items = ['offline-1', 'offline-2'].map(node);
  await writer.add(
    `cilium-sysdump-${TIME}/k8s-nodes-${TIME}.json`,
    new TextReader(JSON.stringify({ apiVersion: 'v1', kind: 'List', items })),
  );
  return Buffer.from(await writer.close());
}

/** Chooses it on the tab of a cluster. */
export async function openSysdump(page: Page): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Read a sysdump' }).press('Enter');
  await (
    await choosing
  ).setFiles({
    name: SYSDUMP,
    mimeType: 'application/zip',
    buffer: await archive(),
  });
}
