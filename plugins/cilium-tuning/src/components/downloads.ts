/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  PlanFile,
  ShownPlan,
} from 'backstage-plugin-cilium-tuning-common';

function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Gives a text to people as a file. */
export function downloadText(name: string, text: string, type: string): void {
  download(name, new Blob([text], { type }));
}

const types: Record<PlanFile['language'], string> = {
  yaml: 'application/yaml',
  shell: 'text/x-shellscript',
  markdown: 'text/markdown',
  ini: 'text/plain',
};

/** Gives one file of a plan to people, without its folder. */
export function downloadFile({ path, text, language }: PlanFile): void {
  downloadText(path.split('/').at(-1) ?? path, text, types[language]);
}

/** All files of a plan in an archive, each step in a folder of its own. */
export async function archiveOf({ files, steps }: ShownPlan): Promise<Blob> {
  const { BlobWriter, TextReader, ZipWriter } = await import('@zip.js/zip.js');
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    // Its own workers are made of blobs, which the content security policy of Backstage does not let run
    useWebWorkers: false,
  });
  for (const { path, text } of [
    ...files,
    ...steps.flatMap(step => step.files),
  ]) {
    await writer.add(path, new TextReader(text));
  }
  return writer.close();
}

/** Gives all files of a plan to people. */
export async function downloadPlan(
  name: string,
  plan: ShownPlan,
): Promise<void> {
  download(`${name}-plan.zip`, await archiveOf(plan));
}
