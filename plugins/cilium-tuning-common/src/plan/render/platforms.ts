/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import type { Platform } from '../types';
import type { Done, Rendering } from './context';
import { quoted } from './shell';
import { yamlText } from './yaml';

/** How the files are called. */
interface Names {
  /** Of the file of values. */
  file: string;
  /** What others begin with. */
  stem: string;
}

/** How values reach the Helm release. */
interface Way {
  /** What the way is, and where it may be another one. */
  words: string;
  /** Writes what is needed beside the values; gives lines that bring the values to the cluster. */
  bring(rendering: Rendering, values: JsonObject, names: Names): string[];
}

const reminder =
  'If Argo CD, Flux, Terraform or another tool installs Cilium, put the values there instead: it would take back what you change here.';

const upgrade = ({ version }: Rendering, file: string) => [
  `helm upgrade "$RELEASE" "$CHART" --version ${quoted(
    version,
  )} --namespace "$NAMESPACE" --reuse-values -f ${quoted(file)}`,
];

const helm: Way = {
  words: `How Cilium was installed does not show in a cluster for sure. The commands take it for a Helm release; \`RELEASE\` and \`CHART\` name it. They keep the version and all other values (\`--reuse-values\`). ${reminder}`,
  bring: (rendering, _, { file }) => upgrade(rendering, file),
};

/** Where the helm-controller of K3s and RKE2 installs Cilium, if a HelmChart of this name is there. */
function helmController(chart: string): Way['bring'] {
  return (rendering, values, { file, stem }) => {
    const config = rendering.shelf.put(
      `${stem}.helmchartconfig.yaml`,
      'yaml',
      yamlText(
        {
          apiVersion: 'helm.cattle.io/v1',
          kind: 'HelmChartConfig',
          metadata: { name: chart, namespace: 'kube-system' },
          spec: { valuesContent: yamlText(values, [], { sorted: true }) },
        },
        [
          'Only where there is none of this name: it would take the place of all values of the one that is there.',
        ],
      ),
    );
    return [
      `if ! kubectl -n kube-system get helmcharts.helm.cattle.io ${chart} >/dev/null 2>&1; then`,
      ...upgrade(rendering, file).map(line => `  ${line}`),
      `elif kubectl -n kube-system get helmchartconfigs.helm.cattle.io ${chart} >/dev/null 2>&1; then`,
      `  confirm ${quoted(
        `Add what ${file} holds to spec.valuesContent of the HelmChartConfig ${chart}, beside what is there: in its file on the servers if it came from one, else in the editor that opens now.`,
      )}`,
      `  kubectl -n kube-system edit helmchartconfigs.helm.cattle.io ${chart}`,
      'else',
      `  kubectl apply -f ${quoted(config)}`,
      'fi',
    ];
  };
}

const ways: Partial<Record<Platform, Way>> = {
  k3s: {
    words: `On K3s Cilium is a HelmChart named \`cilium\`, or was installed with Helm or the Cilium CLI; the commands look which. ${reminder}`,
    bring: helmController('cilium'),
  },
  rke2: {
    words: `On RKE2 the bundled Cilium takes its values from the HelmChartConfig \`rke2-cilium\`. What is in a file below \`/var/lib/rancher/rke2/server/manifests\` on the servers wins over what you apply: change it there. Charts of RKE2 for Cilium 1.11 and older have all values below \`cilium:\`. ${reminder}`,
    bring: helmController('rke2-cilium'),
  },
  openshift: {
    words: `On OpenShift the operator of Cilium takes the values from the CiliumConfig \`cilium\`; the commands look whether there is one, else they take it for a Helm release. ${reminder}`,
    bring(rendering, values, { file, stem }) {
      const patch = rendering.shelf.put(
        `${stem}.ciliumconfig-patch.yaml`,
        'yaml',
        yamlText({ spec: values }, [], { sorted: true }),
      );
      return [
        'if kubectl -n "$NAMESPACE" get ciliumconfigs.cilium.io cilium >/dev/null 2>&1; then',
        `  kubectl -n "$NAMESPACE" patch ciliumconfigs.cilium.io cilium --type merge --patch-file ${quoted(
          patch,
        )}`,
        'else',
        ...upgrade(rendering, file).map(line => `  ${line}`),
        'fi',
      ];
    },
  },
  eks: {
    ...helm,
    words: `${helm.words} Where Cilium is an add-on from the AWS Marketplace, give the values as its configuration values instead (\`aws eks update-addon --configuration-values\`).`,
  },
  aks: {
    ...helm,
    words: `With the network plugin \`none\` Cilium is yours, as a Helm release or by the Cilium CLI. In Azure CNI powered by Cilium the provider sets it, and takes back what you change. ${helm.words}`,
  },
  gke: {
    ...helm,
    words: `In Dataplane V2 the provider sets Cilium, and takes back what you change. A Cilium of your own is changed as elsewhere. ${helm.words}`,
  },
  talos: {
    words: `On Talos Cilium is a Helm release, or a manifest that was rendered from the chart into the machine configuration (\`cluster.inlineManifests\`): there render it anew with these values beside yours. ${reminder}`,
    bring: helm.bring,
  },
};

const wayOf = (platform: Platform): Way => ways[platform] ?? helm;

/** How values get into the cluster where it runs. */
export const wordsOfWay = (platform: Platform) => wayOf(platform).words;

/** Brings values to the agents' ConfigMap. Writes the file of values, and what the platform wants beside it. */
export function bringValues(
  rendering: Rendering,
  values: JsonObject,
  stem: string,
  comments: readonly string[],
): Omit<Done, 'words'> & { file: string } {
  const file = rendering.shelf.put(
    `${stem}.yaml`,
    'yaml',
    yamlText(values, comments, { sorted: true }),
  );
  return {
    file,
    shell: wayOf(rendering.platform).bring(rendering, values, { file, stem }),
  };
}
