/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { buildOpenApiDocument } from 'backstage-plugin-cilium-tuning-common';

const RENEW =
  'Renew openapi.json: yarn workspace backstage-plugin-cilium-tuning-backend openapi';

describe('openapi.json', () => {
  it('is what the schemas of the API say', () => {
    const stands = readFileSync(
      resolvePackagePath(
        'backstage-plugin-cilium-tuning-backend',
        'openapi.json',
      ),
      'utf8',
    );
    const made = `${JSON.stringify(buildOpenApiDocument(), undefined, 2)}\n`;

    expect(stands === made ? 'the same' : RENEW).toBe('the same');
  });
});
