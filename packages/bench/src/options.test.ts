/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readOptions } from './options';

describe('readOptions', () => {
  it('measures all sizes and the page, unless told otherwise', () => {
    expect(readOptions([], {})).toEqual({
      sizes: [6, 100, 1000, 5000],
      runs: 3,
      json: undefined,
      kubeconfig: undefined,
      ciliumCli: undefined,
      page: true,
    });
  });

  it('takes what it is told', () => {
    expect(
      readOptions(
        ['--sizes=6,100', '--runs=1', '--json', 'out.json', '--no-page'],
        { CILIUM_TUNING_BENCH_KUBECONFIG: 'kubeconfig', CILIUM_CLI: 'cilium' },
      ),
    ).toEqual({
      sizes: [6, 100],
      runs: 1,
      json: 'out.json',
      kubeconfig: 'kubeconfig',
      ciliumCli: 'cilium',
      page: false,
    });
  });

  it.each([
    ['--sizes=many', /--sizes takes whole numbers/],
    ['--runs=0', /--runs takes whole numbers/],
    ['--size=6', /Unknown option '--size'/],
    ['6', /Unexpected argument '6'/],
  ])('refuses %s', (argument, message) => {
    expect(() => readOptions([argument], {})).toThrow(message);
  });
});
