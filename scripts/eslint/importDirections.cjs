/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const { join } = require('node:path');

// Imports go down only: what each of our packages may import of the others.
const PREFIX = 'backstage-plugin-cilium-tuning';
const DIRECTIONS = {
  [PREFIX]: ['react', 'common'],
  [`${PREFIX}-react`]: ['common'],
  [`${PREFIX}-backend`]: ['node', 'common'],
  [`${PREFIX}-cli`]: ['node', 'common'],
  [`${PREFIX}-node`]: ['common'],
  [`${PREFIX}-common`]: [],
  'backstage-plugin-kubernetes-backend-module-cilium-tuning': [],
  'backstage-plugin-scaffolder-backend-module-cilium-tuning': [
    'node',
    'common',
  ],
  'backstage-plugin-scorecard-backend-module-cilium-tuning': ['node', 'common'],
  'backstage-plugin-tech-insights-backend-module-cilium-tuning': [
    'node',
    'common',
  ],
  '@internal/demo-clusters': [],
};

const TESTS = ['**/*.test.*', '**/__testUtils__/**', '**/__fixtures__/**'];

/**
 * Options for the ESLint configuration of the Backstage CLI that report an import
 * against the direction. Demo clusters are for tests, and no part of any plugin.
 */
function importDirections(directory) {
  const { name } = require(join(directory, 'package.json'));
  const allowed = DIRECTIONS[name].map(part => `${PREFIX}-${part}`);
  const ours = {
    group: [
      `${PREFIX}*`,
      `${PREFIX}*/**`,
      ...allowed.flatMap(other => [`!${other}`, `!${other}/**`]),
    ],
    message: `Imports go down only: ${name} may import ${
      allowed.join(' and ') || 'none of our packages'
    }.`,
  };
  const demo = {
    group: ['@internal/*', '@internal/*/**'],
    message: 'Demo clusters are for tests only.',
  };
  const rule = patterns => ({
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
  });
  return {
    rules: rule([ours, demo]),
    overrides: [
      {
        files: TESTS,
        rules: {
          ...rule([ours]),
          // Demo clusters serve the tests of packages of every role, and modules are tested with the plugin that they read from
          '@backstage/no-mixed-plugin-imports': [
            'warn',
            {
              excludedTargetPackages: [
                '@internal/demo-clusters',
                `${PREFIX}-backend`,
              ],
            },
          ],
        },
      },
    ],
  };
}

module.exports = { importDirections };
