/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROBE, buildProbe, podOf } from './__testUtils__/kustomize';

const COMPONENTS = readdirSync(join(PROBE, 'components'));
/** In the order in which docs/probe.md says to list them. */
const ALL = [
  'recursive-read-only',
  'without-socket',
  'selinux',
  'openshift',
  'tuned',
  'boot-config',
];
const SPC = { type: 'spc_t', level: 's0' };

describe('every component of the probe', () => {
  it('is in the order of the documentation', () => {
    expect([...ALL].sort()).toEqual([...COMPONENTS].sort());
  });

  it.each([...ALL.map(name => [name]), ALL])(
    'applies, and mounts folders of the node read-only: %s',
    (...components) => {
      const { spec, containers } = podOf(buildProbe(...components));
      const folders = spec.volumes.filter(v => v.hostPath);

      expect(folders.length).toBeGreaterThan(1);
      for (const { name, hostPath } of folders) {
        expect(hostPath?.type).toBe('Directory');
        for (const { volumeMounts } of containers) {
          expect(volumeMounts).toContainEqual(
            expect.objectContaining({ name, readOnly: true }),
          );
        }
      }
      for (const { volumeMounts } of containers) {
        expect(volumeMounts.map(m => m.name)).toEqual(
          spec.volumes.map(v => v.name),
        );
      }
    },
  );
});

describe('without-socket', () => {
  it.each([[['without-socket']], [ALL]])(
    'leaves no way to the agent: %s',
    components => {
      const { spec, containers } = podOf(buildProbe(...components));

      expect(JSON.stringify(spec)).not.toMatch(/run\/cilium/);
      expect(spec.securityContext).toMatchObject({ runAsGroup: 65532 });
      for (const { env } of containers) {
        expect(env).toEqual([{ name: 'PROBE_AGENT', value: 'no' }]);
      }
    },
  );

  it('does not go before recursive-read-only, silently undoing it', () => {
    expect(() => buildProbe('without-socket', 'recursive-read-only')).toThrow(
      /volumeMounts\/4/,
    );
  });
});

it('recursive-read-only reaches what is mounted below the folders', () => {
  const { spec, containers } = podOf(buildProbe('recursive-read-only'));
  const folders = spec.volumes.filter(v => v.hostPath).map(v => v.name);

  for (const { volumeMounts } of containers) {
    expect(volumeMounts.filter(m => m.recursiveReadOnly === 'Enabled')).toEqual(
      volumeMounts.filter(m => folders.includes(m.name)),
    );
  }
});

it.each(['selinux', 'openshift'])(
  '%s has the SELinux options of the agent',
  component => {
    const { spec } = podOf(buildProbe(component));

    expect(spec.securityContext).toMatchObject({ seLinuxOptions: SPC });
  },
);

it.each([
  ['tuned', { path: '/etc/tuned', type: 'Directory' }, '/host/etc/tuned'],
  ['boot-config', { path: '/boot', type: 'Directory' }, '/host/boot'],
])('%s mounts one more folder', (component, hostPath, mountPath) => {
  const { spec, containers } = podOf(buildProbe(component));

  expect(spec.volumes.at(-1)).toMatchObject({ hostPath });
  expect(spec.volumes).toHaveLength(
    podOf(buildProbe()).spec.volumes.length + 1,
  );
  for (const { volumeMounts } of containers) {
    expect(volumeMounts.at(-1)).toMatchObject({ mountPath, readOnly: true });
  }
});

describe('openshift', () => {
  const objects = buildProbe('openshift');
  const constraints = objects.find(
    o => o.kind === 'SecurityContextConstraints',
  );

  it('admits what the probe needs and nothing else', () => {
    const { spec } = podOf(objects);
    expect(constraints).toMatchObject({
      allowHostDirVolumePlugin: true,
      allowHostNetwork: true,
      allowHostPorts: false,
      allowHostPID: false,
      allowHostIPC: false,
      allowPrivilegedContainer: false,
      allowPrivilegeEscalation: false,
      allowedCapabilities: null,
      defaultAddCapabilities: null,
      requiredDropCapabilities: ['ALL'],
      readOnlyRootFilesystem: true,
      runAsUser: { type: 'MustRunAs', uid: 65532 },
      seLinuxContext: { type: 'MustRunAs', seLinuxOptions: SPC },
      seccompProfiles: ['runtime/default'],
      users: [],
      groups: [],
    });
    const kinds = spec.volumes.flatMap(({ name: _, ...kind }) =>
      Object.keys(kind),
    );
    expect(constraints?.volumes).toEqual([...new Set(kinds)].sort());
  });

  it("admits it for the probe's account alone, which has no token", () => {
    const account = { name: 'cilium-tuning-probe', namespace: 'cilium-tuning' };
    const { spec } = podOf(objects);
    expect(spec).toMatchObject({
      serviceAccountName: account.name,
      automountServiceAccountToken: false,
    });
    const others = objects.slice(buildProbe().length);
    expect(others.map(o => o.kind)).toEqual([
      'SecurityContextConstraints',
      'ServiceAccount',
      'Role',
      'RoleBinding',
    ]);
    expect(others[1]).toMatchObject({
      metadata: account,
      automountServiceAccountToken: false,
    });
    expect(others[2].rules).toEqual([
      {
        apiGroups: ['security.openshift.io'],
        resources: ['securitycontextconstraints'],
        resourceNames: [constraints?.metadata.name],
        verbs: ['use'],
      },
    ]);
    expect(others[3].subjects).toEqual([
      { kind: 'ServiceAccount', ...account },
    ]);
  });
});
