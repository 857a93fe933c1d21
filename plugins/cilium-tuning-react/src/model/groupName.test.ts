/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { ciliumVersions, groupName } from './groupName';

const group: NodeGroup = {
  id: 'id',
  osImage: 'Ubuntu 23.04',
  kernelRelease: '6.2.0',
  architecture: 'amd64',
  ciliumVersion: '1.13.4',
  nodes: 3,
};

describe('groupName', () => {
  it('leaves out what is not known', () => {
    expect(groupName({ ...group, pool: 'edge' })).toBe(
      'Ubuntu 23.04 · 6.2.0 · amd64 · edge',
    );
    expect(groupName({ ...group, osImage: '' })).toBe('6.2.0 · amd64');
    const unseen = { osImage: '', kernelRelease: '', architecture: '' };
    expect(groupName({ ...group, ...unseen })).toBe('Cilium 1.13.4');
    expect(groupName({ ...group, ...unseen, ciliumVersion: '' })).toBe('id');
  });
});

describe('ciliumVersions', () => {
  it('names each version once, most nodes first', () => {
    expect(
      ciliumVersions([
        { ...group, ciliumVersion: '1.12.0', nodes: 4 },
        group,
        { ...group, nodes: 2 },
        { ...group, ciliumVersion: '', nodes: 9 },
      ]),
    ).toEqual(['1.13.4', '1.12.0']);
  });
});
