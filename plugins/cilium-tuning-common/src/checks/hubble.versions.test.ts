/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { hubble } from './hubble';

testOverReleases(
  hubble,
  ['notApplicable', 'pass', 'unknown'],
  [
    ['reported Ok', { reports: { hubbleState: 'Ok' } }, 'pass hubble.on'],
    [
      'reported Warning',
      { reports: { hubbleState: 'Warning' } },
      'pass hubble.on',
    ],
    [
      'reported Disabled',
      {
        more: { 'enable-hubble': 'true' },
        reports: { hubbleState: 'Disabled' },
      },
      'notApplicable hubble.off',
    ],
    [
      'reported in a word we do not know',
      { reports: { hubbleState: 'Ferry' } },
      'unknown hubble.unknownWord',
    ],
    [
      'told to, nothing seen',
      { more: { 'enable-hubble': 'true' } },
      'pass hubble.on',
    ],
    ['told nothing, nothing seen', {}, 'notApplicable hubble.off'],
    [
      'told nonsense',
      { more: { 'enable-hubble': 'maybe' } },
      'unknown hubble.optionUnknown',
    ],
    [
      'restart pending',
      { more: { 'enable-hubble': 'true' }, loaded: 'pending' },
      'unknown config.restartPending',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
