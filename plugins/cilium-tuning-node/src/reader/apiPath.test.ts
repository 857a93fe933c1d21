/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { apiPath } from './apiPath';

describe('apiPath', () => {
  it('joins names', () => {
    expect(apiPath('apis', 'cilium.io', 'v2', 'namespaces', 'a-b.c_d')).toBe(
      '/apis/cilium.io/v2/namespaces/a-b.c_d',
    );
  });

  it('takes a service with scheme and port for a name', () => {
    expect(apiPath('services', 'https:prometheus:web', 'proxy')).toBe(
      '/services/https:prometheus:web/proxy',
    );
  });

  it.each([
    '..',
    '.',
    '...',
    '',
    'a/b',
    'a\\b',
    'a?b',
    'a#b',
    'a%2Fb',
    'a b',
    'a\nb',
    'kube-system\n',
    'ä',
  ])('refuses a segment that could lead elsewhere: %j', segment => {
    expect(() => apiPath('api', segment, 'pods')).toThrow(
      'Not a segment of an API path',
    );
  });
});
