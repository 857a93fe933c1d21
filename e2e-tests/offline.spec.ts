/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { testSignedIn } from './test';
import { openTab, tuningTab } from './tuningTab';

const TIME = '20260301-120000';
const NAME = `cilium-sysdump-${TIME}.zip`;

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

testSignedIn(
  'a sysdump is judged in the browser, and nothing of it is sent',
  async ({ page }) => {
    await openTab(page, 'article');
    const { matrix, readAt } = tuningTab(page);
    await expect(readAt).toBeVisible();

    const worker = page.waitForEvent('worker');
    const sent: string[] = [];
    page.on('request', request => {
      if (request.method() !== 'GET') {
        sent.push(request.url());
      }
    });
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Read a sysdump' }).press('Enter');
    await (
      await choosing
    ).setFiles({
      name: NAME,
      mimeType: 'application/zip',
      buffer: await archive(),
    });
    await expect(
      page.getByText(
        `Offline assessment of ${NAME}, read in this browser; not stored`,
      ),
    ).toBeVisible();
    await expect(matrix).toContainText('Offline Linux 1');
    expect((await worker).url()).toContain('/');
    expect(sent).toEqual([]);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as JSON' }).click();
    const snapshot = JSON.parse(
      await readFile(await (await downloading).path(), 'utf8'),
    );
    expect(snapshot.nodes).toHaveLength(2);

    await page.getByRole('button', { name: 'Close' }).first().click();
    await expect(readAt).toBeVisible();
    await expect(matrix).not.toContainText('Offline Linux 1');
  },
);
