/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Writes what is made of the pages beside the checks. Run it after a change to a page, or to the list of checks.
import { writeFileSync } from 'node:fs';
import { filesOfPages } from './checkPages';

for (const [path, content] of filesOfPages()) {
  writeFileSync(path, content);
}
