/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  PROBE,
  buildProbe,
  daemonSetOf,
  podOf,
  readKustomization,
} from './__testUtils__/kustomize';

const base = buildProbe();
const { spec, containers } = podOf(base);

describe('the power of the probe', () => {
  it('runs as nobody in particular, in the group that may use the socket', () => {
    expect(spec.securityContext).toEqual({
      runAsNonRoot: true,
      runAsUser: 65532,
      runAsGroup: 0,
      seccompProfile: { type: 'RuntimeDefault' },
    });
  });

  it.each(containers)('gives the container $name nothing more', container => {
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container).toMatchObject({
      resources: {
        requests: { cpu: '10m', memory: '48Mi' },
        limits: { memory: '256Mi' },
      },
    });
  });

  it('has no token, and of the host only its network', () => {
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      hostNetwork: true,
      dnsPolicy: 'Default',
    });
    expect(Object.keys(spec)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(hostPID|hostIPC|serviceAccountName)$/),
      ]),
    );
  });

  it('mounts three folders of the node, which have to be there', () => {
    expect(spec.volumes.flatMap(v => v.hostPath ?? [])).toEqual([
      { path: '/lib/modules', type: 'Directory' },
      { path: '/sys/fs/cgroup', type: 'Directory' },
      { path: '/var/run/cilium', type: 'Directory' },
    ]);
  });

  it.each(containers)('lets $name write to the heartbeat only', container => {
    expect(
      container.volumeMounts.flatMap(m => (m.readOnly ? [] : m.mountPath)),
    ).toEqual(['/run/probe']);
    expect(spec.volumes).toContainEqual({
      name: 'heartbeat',
      emptyDir: { medium: 'Memory', sizeLimit: '1Mi' },
    });
  });
});

describe('the pods of the probe', () => {
  it('look at every Linux node, a few at a time when they change', () => {
    expect(spec).toMatchObject({
      nodeSelector: { 'kubernetes.io/os': 'linux' },
      tolerations: [{ operator: 'Exists' }],
    });
    expect(daemonSetOf(base).spec.updateStrategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxUnavailable: '10%' },
    });
  });

  it('are found by their label in a namespace that admits them', () => {
    const { selector, template } = daemonSetOf(base).spec;
    const name = { 'app.kubernetes.io/name': 'cilium-tuning-probe' };
    expect(selector.matchLabels).toEqual(name);
    expect(template.metadata.labels).toMatchObject(name);
    expect(base.find(o => o.kind === 'Namespace')?.metadata).toMatchObject({
      name: 'cilium-tuning',
      labels: { 'pod-security.kubernetes.io/enforce': 'privileged' },
    });
  });

  it('look once, then watch, and leave their report in a file', () => {
    expect(
      containers.map(c => [
        c.name,
        c.command.join(' '),
        c.terminationMessagePolicy,
      ]),
    ).toEqual([
      ['look', 'sh /probe/probe.sh once', 'File'],
      ['watch', 'sh /probe/probe.sh watch', 'File'],
    ]);
    expect(spec.containers[0].readinessProbe).toEqual({
      exec: { command: ['sh', '/probe/probe.sh', 'fresh'] },
      periodSeconds: 60,
      timeoutSeconds: 5,
    });
  });

  it('have every part of the script', () => {
    const dir = join(PROBE, 'base');
    const [generated] = readKustomization(dir).configMapGenerator;
    expect([...generated.files].sort()).toEqual(
      readdirSync(dir)
        .filter(file => !file.endsWith('.yaml'))
        .sort(),
    );
    expect(spec.volumes).toContainEqual({
      name: 'script',
      configMap: { name: generated.name },
    });
    for (const { volumeMounts } of containers) {
      expect(volumeMounts).toContainEqual({
        name: 'script',
        mountPath: '/probe',
        readOnly: true,
      });
    }
  });

  it('leave the version of Cilium to an overlay', () => {
    expect(containers.map(c => c.image)).toEqual([
      'quay.io/cilium/cilium',
      'quay.io/cilium/cilium',
    ]);
  });
});
