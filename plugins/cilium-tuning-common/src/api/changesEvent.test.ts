/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesEventJsonSchema } from './changesEvent';

describe('what is published of changes', () => {
  it('is documented as it is: yarn workspace backstage-plugin-cilium-tuning-common changes-schema renews it', () => {
    const documented = readFileSync(
      join(__dirname, '../../../../docs/changes.schema.json'),
      'utf8',
    );

    expect(JSON.parse(documented)).toEqual(changesEventJsonSchema());
  });
});
