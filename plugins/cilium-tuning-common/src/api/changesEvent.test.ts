/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderReason } from '../text';
import { changesEventJsonSchema, changesEventSchema } from './changesEvent';

const documentOf = (name: string) =>
  readFileSync(join(__dirname, '../../../../docs', name), 'utf8');

describe('what is published of changes', () => {
  it('is documented as it is: yarn workspace backstage-plugin-cilium-tuning-common changes-schema renews it', () => {
    const documented = documentOf('changes.schema.json');

    expect(JSON.parse(documented)).toEqual(changesEventJsonSchema());
  });

  it('looks as the example does, with the words that there are for it', () => {
    const [, example = ''] =
      /```json\n([^]*?)```/.exec(documentOf('changes.md')) ?? [];
    const event = changesEventSchema.strict().parse(JSON.parse(example));

    expect(event.regressed.map(({ text }) => text)).toEqual(
      event.regressed.map(({ reason }) => renderReason(reason)),
    );
  });
});
