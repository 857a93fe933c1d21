/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOY, buildProbe } from './__testUtils__/kustomize';
import { filesOfKustomization, readManifests } from '../server/manifests';

const { roles: backstage, bindings } = readManifests(
  ...filesOfKustomization(join(DEPLOY, 'backstage-access')),
);
const probe = buildProbe().filter(o => /Role|Binding/.test(o.kind));
const READ_OF_THE_PROBE = [
  { apiGroups: [''], resources: ['pods'], verbs: ['list'] },
  { apiGroups: ['apps'], resources: ['daemonsets'], verbs: ['list'] },
];

describe('the access that Backstage gets', () => {
  it('is the list of nodes cluster-wide, and nothing else', () => {
    const wide = backstage.filter(role => role.kind === 'ClusterRole');
    expect(wide.map(role => role.rules)).toEqual([
      [
        {
          apiGroups: [''],
          resources: ['nodes'],
          verbs: ['list'],
          resourceNames: [],
          nonResourceURLs: [],
        },
      ],
    ]);
  });

  it('names no role but those beside it', () => {
    expect(bindings.map(b => b.roleRef)).toEqual(
      backstage.map(({ kind, metadata }) =>
        expect.objectContaining({ kind, name: metadata.name }),
      ),
    );
  });

  it.each(backstage.flatMap(role => role.rules))(
    'only reads: $verbs $resources',
    ({ verbs, resources, apiGroups }) => {
      expect(['get', 'list']).toEqual(expect.arrayContaining(verbs));
      for (const resource of [...resources, ...apiGroups]) {
        expect(resource).not.toMatch(/secrets|\/|\*/);
      }
    },
  );

  it("is the list of pods and DaemonSets in the probe's namespace", () => {
    const account = { name: 'backstage', namespace: 'backstage' };
    expect(probe).toEqual([
      expect.objectContaining({
        kind: 'Role',
        metadata: expect.objectContaining({ namespace: 'cilium-tuning' }),
        rules: READ_OF_THE_PROBE,
      }),
      expect.objectContaining({
        kind: 'RoleBinding',
        metadata: expect.objectContaining({ namespace: 'cilium-tuning' }),
        roleRef: {
          apiGroup: 'rbac.authorization.k8s.io',
          kind: 'Role',
          name: probe[0].metadata.name,
        },
        subjects: [{ kind: 'ServiceAccount', ...account }],
      }),
    ]);
  });
});

describe('an optional part of the access', () => {
  const folder = join(DEPLOY, 'backstage-access/components');

  it.each(readdirSync(folder))(
    '%s only reads, or runs commands, in one namespace, for the same account',
    name => {
      const part = readManifests(...filesOfKustomization(join(folder, name)));

      expect(part.roles.map(({ kind }) => kind)).toEqual(['Role']);
      for (const { verbs, resources, apiGroups } of part.roles[0].rules) {
        // What Kubernetes calls a command in a container; the README says how much that is
        const isExec = resources.join() === 'pods/exec';
        const allowed = isExec ? ['get', 'create'] : ['get', 'list'];
        expect(allowed).toEqual(expect.arrayContaining(verbs));
        expect([...resources, ...apiGroups].join()).not.toMatch(/secrets|\*/);
      }
      expect(part.bindings).toEqual([
        expect.objectContaining({
          kind: 'RoleBinding',
          metadata: expect.objectContaining({
            namespace: part.roles[0].metadata.namespace,
          }),
          subjects: bindings[0].subjects,
        }),
      ]);
    },
  );
});
