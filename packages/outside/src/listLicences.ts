/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Prints the licence of everything that comes with what is published.
import { countLicences, dependenciesOf } from './licences';
import { publishable } from './pack';

const dependencies = dependenciesOf(publishable().map(({ folder }) => folder));

process.stdout.write(
  [
    ...dependencies.map(
      ({ name, version, licence }) =>
        `${name}@${version}: ${licence || 'says nothing'}`,
    ),
    '',
    ...countLicences(dependencies).map(
      ([licence, packages]) => `${packages} x ${licence || 'says nothing'}`,
    ),
    '',
  ].join('\n'),
);
