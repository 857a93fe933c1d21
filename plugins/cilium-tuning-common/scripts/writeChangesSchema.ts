/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Writes the JSON Schema of what is published of changes, for the documentation. Run it after a change to the schema.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesEventJsonSchema } from '../src/api/changesEvent';

writeFileSync(
  join(__dirname, '../../../docs/changes.schema.json'),
  JSON.stringify(changesEventJsonSchema()),
);
