/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { factSetOf, factsOf, piece } from '../__testUtils__/facts';
import { FactReader } from './factReader';

describe('FactReader', () => {
  it('lets the node win over the cluster', () => {
    const facts = new FactReader(
      { ciliumVersion: piece('ciliumVersion', '1.13.4') },
      { ciliumVersion: piece('ciliumVersion', '1.14.0') },
    );

    expect(facts.get('ciliumVersion')).toBe('1.14.0');
  });

  it('gives no outdated value, but keeps it as evidence', () => {
    const old = piece('hostRouting', 'BPF', { outdated: 'beforeAgentStart' });
    const facts = new FactReader({}, { hostRouting: old });

    expect(facts.get('hostRouting')).toBeUndefined();
    expect(facts.evidence()).toEqual([old]);
  });

  it('keeps exactly what was read', () => {
    const facts = factsOf({ config: { tunnel: 'vxlan' } });
    facts.get('kernelRelease');
    facts.get('hostRouting');
    facts.config('tunnel');
    facts.get('kernelRelease');

    expect(facts.evidence().map(({ fact }) => fact)).toEqual([
      'kernelRelease',
      'config:tunnel',
    ]);
  });

  it('takes the default of the version for a key that is absent, each time', () => {
    const facts = factsOf({ cilium: '1.13.4' });

    expect(facts.config('tunnel')).toBe('vxlan');
    expect(facts.config('tunnel')).toBe('vxlan');
    expect(facts.evidence()).toContainEqual(
      expect.objectContaining({
        fact: 'config:tunnel',
        value: 'vxlan',
        excerpt: 'tunnel is not set: default of Cilium 1.13.4',
      }),
    );
  });

  it.each([
    ['the ConfigMap was not read', { config: 'unread' as const }],
    ['the version is not known', { cilium: undefined }],
    ['the version cannot be read', { cilium: 'latest' }],
  ])('knows no default where %s', (_, sketch) => {
    expect(factsOf(sketch).config('routing-mode')).toBeUndefined();
  });

  it('takes no default in place of a value that is outdated', () => {
    const facts = new FactReader(factSetOf(), {
      'config:routing-mode': piece('config:routing-mode', 'native', {
        outdated: 'pastLimit',
      }),
    });

    expect(facts.config('routing-mode')).toBeUndefined();
  });

  it('tells an empty value from an absent one', () => {
    expect(
      factsOf({ config: { 'routing-mode': '' } }).config('routing-mode'),
    ).toBe('');
  });
});
