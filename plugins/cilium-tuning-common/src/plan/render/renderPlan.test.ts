/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseAllDocuments } from 'yaml';
import {
  everyOperation,
  imageOf,
  nodesSnapshot,
  planOf,
  platforms,
  stepOf,
  textOf,
} from '../../__testUtils__/plans';
import type { Operation, PlanFile } from '../types';
import { renderPlan } from './renderPlan';

/** As kubectl and Helm read it: YAML 1.1. */
const documentsOf = (file: PlanFile) =>
  parseAllDocuments(file.text, { version: '1.1' }).map(document =>
    document.toJS(),
  );

const onCluster: Operation['do'][] = [
  ...(['setValues', 'setApiServer', 'applyNodeConfig'] as const),
  ...([
    'keepKubeProxyAway',
    'removeKubeProxy',
    'restoreKubeProxy',
    'removeNodeConfig',
  ] as const),
];
const forCluster = everyOperation.filter(({ do: word }) =>
  onCluster.includes(word),
);
const forNode = everyOperation.filter(
  ({ do: word }) => !onCluster.includes(word),
);

function planWith(
  platform: (typeof platforms)[number],
  ciliumVersion = '1.18.4',
) {
  const os = imageOf[platform];
  const snapshot = nodesSnapshot([
    { name: 'a-1', os },
    { name: 'a-2', os },
    { name: 'a-3', os },
  ]);
  const step = stepOf(
    snapshot,
    [
      { on: 'cluster', operations: forCluster },
      { on: 'canary', operations: forNode },
      { on: 'others', operations: forNode },
    ],
    {
      risks: [{ code: 'bbr.why' }],
      undo: [
        {
          on: 'cluster',
          operations: [
            { do: 'setValues', settings: [{ key: 'mtu', value: null }] },
          ],
        },
      ],
      promises: [{ check: 'bbr', nodes: 3, cohorts: [0] }],
    },
  );
  return { snapshot, plan: planOf([step], { platform, ciliumVersion }) };
}

const filesOf = (...given: Parameters<typeof planWith>) => {
  const { snapshot, plan } = planWith(...given);
  return renderPlan(plan, snapshot);
};

describe('the files of a plan', () => {
  it('are the same every time, under the same paths', () => {
    const files = filesOf('other');

    expect(filesOf('other')).toEqual(files);
    expect(files.map(({ path }) => path)).toEqual([
      'README.md',
      'values.yaml',
      '01-bbr/README.md',
      '01-bbr/values.yaml',
      '01-bbr/api-server.yaml',
      '01-bbr/ciliumnodeconfig.yaml',
      '01-bbr/kube-proxy-affinity.yaml',
      '01-bbr/undo-values.yaml',
      '01-bbr/commands.sh',
      '01-bbr/undo.sh',
    ]);
  });

  it.each<[string, string]>([
    ['1.13.4', 'cilium.io/v2alpha1'],
    ['1.15.9', 'cilium.io/v2alpha1'],
    ['1.16.5', 'cilium.io/v2'],
    ['1.20.0', 'cilium.io/v2'],
  ])('hold a CiliumNodeConfig for a label of %s', (version, apiVersion) => {
    const text = textOf(filesOf('other', version), 'ciliumnodeconfig.yaml');

    expect(documentsOf({ path: '', language: 'yaml', text })).toEqual([
      {
        apiVersion,
        kind: 'CiliumNodeConfig',
        metadata: { name: 'cilium-tuning-bbr', namespace: 'networking' },
        spec: {
          nodeSelector: { matchLabels: { 'cilium-tuning/bbr': 'on' } },
          defaults: {
            'enable-bandwidth-manager': 'true',
            'enable-bbr': 'true',
          },
        },
      },
    ]);
  });

  it('tell what may go wrong before what to do, and how to go back', () => {
    const headings = textOf(filesOf('other'), '01-bbr/README.md').match(
      /^## .+$/gm,
    );

    expect(headings).toEqual([
      '## What may go wrong',
      '## What it disrupts',
      '## What to do',
      '## How to verify',
      '## How to undo it',
    ]);
  });

  it.each<[(typeof platforms)[number], RegExp]>([
    [
      'other',
      /cilium-tuning-cpu-governor\.service[^]*--remove-args=preempt=none/,
    ],
    ['openshift', /kubectl delete -f/],
    ['talos', /take the patch out of the machine configuration/],
    ['eks', /apiclient/],
    ['gke', /system configuration of the node pool/],
  ])('tell how hosts go back on %s', (platform, way) => {
    const page = textOf(filesOf(platform), '01-bbr/README.md');

    expect(page.slice(page.indexOf('### On the hosts'))).toMatch(way);
  });

  it.each<[(typeof platforms)[number], string[], RegExp]>([
    [
      'other',
      ['CiliumNodeConfig'],
      /helm upgrade "\$RELEASE" "\$CHART" --version '1\.18\.4'/,
    ],
    [
      'k3s',
      ['CiliumNodeConfig', 'HelmChartConfig'],
      /disable-kube-proxy: true.*rancher\/k3s/,
    ],
    [
      'rke2',
      ['CiliumNodeConfig', 'HelmChartConfig'],
      /helmchartconfigs\.helm\.cattle\.io rke2-cilium/,
    ],
    [
      'openshift',
      ['CiliumNodeConfig', 'MachineConfig', 'Tuned'],
      /patch ciliumconfigs\.cilium\.io cilium --type merge/,
    ],
    ['talos', ['CiliumNodeConfig'], /talosctl/],
    ['eks', ['CiliumNodeConfig'], /aws eks delete-addon/],
    ['aks', ['CiliumNodeConfig'], /az aks update --kube-proxy-config/],
    ['gke', ['CiliumNodeConfig'], /GKE sets kube-proxy by itself/],
  ])('have the form of %s', (platform, kinds, command) => {
    const files = filesOf(platform);
    const found = files
      .filter(({ language }) => language === 'yaml')
      .flatMap(documentsOf)
      .flatMap(({ kind }) => kind ?? []);

    expect([...new Set(found)].sort()).toEqual(kinds);
    expect(textOf(files, 'commands.sh')).toMatch(command);
  });

  it('never write the address of the API server that is not known', () => {
    const snapshot = nodesSnapshot([{ name: 'a-1' }]);
    const step = stepOf(snapshot, [
      { on: 'cluster', operations: [{ do: 'setApiServer' }] },
    ]);
    const files = renderPlan(planOf([step]), snapshot);

    expect(textOf(files, 'api-server.yaml')).toMatch(/k8sServiceHost: ''/);
    expect(textOf(files, 'commands.sh')).toMatch(/fail 'Write the address/);
    expect(files.map(({ path }) => path)).not.toContain('values.yaml');
  });

  it('name no values where the version of Cilium is not known', () => {
    const { snapshot, plan } = planWith('other');
    const files = renderPlan({ ...plan, ciliumVersion: undefined }, snapshot);

    expect(files.map(({ path }) => path)).not.toContain('01-bbr/values.yaml');
    expect(textOf(files, 'commands.sh')).toMatch(
      /its version is not known here/,
    );
  });

  it('have no commands for what is only to be found out', () => {
    const snapshot = nodesSnapshot([{ name: 'a-1' }]);
    const step = stepOf(
      snapshot,
      [
        {
          on: 'cluster',
          operations: [{ do: 'confirm', what: { code: 'bbr.why' } }],
        },
      ],
      { kind: 'confirm' },
    );
    const files = renderPlan(planOf([step]), snapshot);

    expect(files.map(({ path }) => path)).toEqual([
      'README.md',
      '01-bbr/README.md',
    ]);
    expect(textOf(files, '01-bbr/README.md')).toMatch(
      /Nothing is changed in this step/,
    );
  });
});
