/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { metadataSchema } from './shapes';
import { changedAt } from './managedFields';

const labels = { 'f:metadata': { 'f:labels': { 'f:pool': {} } } };
const status = { 'f:status': { 'f:conditions': {} } };

function labelsChangedAt(managedFields: unknown) {
  const metadata = metadataSchema.parse({ name: 'n', managedFields });
  return changedAt(metadata, 'f:metadata', 'f:labels');
}

describe('changedAt', () => {
  it('is the newest time of those who own the part', () => {
    expect(
      labelsChangedAt([
        { time: '2026-03-01T10:00:00Z', fieldsV1: labels },
        { time: '2026-03-03T11:00:00+01:00', fieldsV1: labels },
        { time: '2026-03-09T10:00:00Z', fieldsV1: status },
      ]),
    ).toBe('2026-03-03T10:00:00.000Z');
  });

  it.each<[string, unknown]>([
    ['nobody is named', undefined],
    ['nobody is named as the owner', [{ time: '2026-03-01T10:00:00Z' }]],
    ['others own it not', [{ time: '2026-03-01T10:00:00Z', fieldsV1: status }]],
    [
      'one of the owners has no time',
      [
        { time: '2026-03-01T10:00:00Z', fieldsV1: labels },
        { fieldsV1: labels },
      ],
    ],
    [
      'one of the times is none',
      [
        { time: '2026-03-01T10:00:00Z', fieldsV1: labels },
        { time: 'yesterday', fieldsV1: labels },
      ],
    ],
    [
      'the owners are no list',
      { time: '2026-03-01T10:00:00Z', fieldsV1: labels },
    ],
    [
      'what is owned is no object',
      [{ time: '2026-03-01T10:00:00Z', fieldsV1: { 'f:metadata': 'all' } }],
    ],
  ])('is not known where %s', (_, managedFields) => {
    expect(labelsChangedAt(managedFields)).toBeUndefined();
  });

  it('bears more owners than there can be', () => {
    const owner = { time: '2026-03-01T10:00:00Z', fieldsV1: labels };

    const metadata = { name: 'n', managedFields: Array(300_000).fill(owner) };

    expect(changedAt(metadata, 'f:metadata', 'f:labels')).toBe(
      '2026-03-01T10:00:00.000Z',
    );
  });
});
