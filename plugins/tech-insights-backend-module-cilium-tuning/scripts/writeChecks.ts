/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Writes the ready-made checks as YAML, for app-config and the documentation. Run it after a change to the list of checks.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ciliumTuningChecks } from '../src/ciliumTuningChecks';

const byId = ciliumTuningChecks.map(({ id, ...check }) => [id, check] as const);

writeFileSync(
  join(__dirname, '../../../docs/tech-insights-checks.yaml'),
  stringify(Object.fromEntries(byId), { aliasDuplicateObjects: false }),
);
