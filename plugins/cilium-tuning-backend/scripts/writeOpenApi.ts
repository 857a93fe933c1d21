/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Writes the OpenAPI document of the HTTP API, which is made of the schemas in the common package.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOpenApiDocument } from 'backstage-plugin-cilium-tuning-common';

writeFileSync(
  join(__dirname, '../openapi.json'),
  `${JSON.stringify(buildOpenApiDocument(), undefined, 2)}\n`,
);
