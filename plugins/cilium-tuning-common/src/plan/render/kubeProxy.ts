/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeLabel, Platform } from '../types';
import type { Done, Rendering } from './context';
import { quoted } from './shell';
import { yamlText } from './yaml';

const confirmed = (question: string, words = question): Done => ({
  words,
  shell: [`confirm ${quoted(question)}`],
});

const rancher = (name: string): Done => {
  const config = `/etc/rancher/${name}/config.yaml`;
  return confirmed(
    `Write "disable-kube-proxy: true" into ${config} of every server, restart the servers one after the other, then the agents.`,
    `kube-proxy runs inside of ${name}: write \`disable-kube-proxy: true\` into \`${config}\` of every server, restart the servers one after the other, then the agents.`,
  );
};

/** What the API server adds to an object, and does not take back in a new one. */
const ownFields = 'creationTimestamp|generation|resourceVersion|selfLink|uid';

/** Keeps the manifest of an object; a second run, which finds none, leaves what the first kept. */
const keep = (kind: string): string[] => [
  `if kubectl -n kube-system get ${kind} kube-proxy >/dev/null 2>&1; then`,
  `  kubectl -n kube-system get ${kind} kube-proxy -o yaml | grep -vE '^  (${ownFields}):' > kube-proxy-${kind}.yaml`,
  'fi',
];

const deleteDaemonSet =
  'kubectl -n kube-system delete daemonset kube-proxy --ignore-not-found';

const removals: Partial<Record<Platform, (rendering: Rendering) => Done>> = {
  k3s: () => rancher('k3s'),
  rke2: () => rancher('rke2'),
  talos({ shelf }) {
    const patch = shelf.put(
      'kube-proxy-off.yaml',
      'yaml',
      yamlText({ cluster: { proxy: { disabled: true } } }, [
        'A patch of the machine configuration of every control plane node.',
      ]),
    );
    return {
      words: `Patch the machine configuration of every control plane node with \`${patch}\` (\`talosctl patch machineconfig\`), then delete the DaemonSet \`kube-proxy\`, which Talos leaves.`,
      shell: [
        `confirm ${quoted(
          `Run for every control plane node: talosctl -n ADDRESS patch machineconfig --patch @${patch}`,
        )}`,
        deleteDaemonSet,
      ],
    };
  },
  openshift: () => ({
    words:
      'Tell the network operator to run no kube-proxy (`deployKubeProxy: false`).',
    shell: [
      `kubectl patch networks.operator.openshift.io cluster --type merge -p '{"spec":{"deployKubeProxy":false}}'`,
    ],
  }),
  eks: () => ({
    words:
      'Delete the EKS add-on `kube-proxy` if there is one (`aws eks delete-addon --addon-name kube-proxy`), which would bring the DaemonSet back; then the DaemonSet, whose manifest is kept in this folder.',
    shell: [
      ...keep('daemonset'),
      `confirm ${quoted(
        'If kube-proxy is an add-on of EKS, delete it now: aws eks delete-addon --cluster-name NAME --addon-name kube-proxy',
      )}`,
      deleteDaemonSet,
    ],
  }),
  aks: () =>
    confirmed(
      'AKS brings kube-proxy back: turn it off in the configuration of the cluster (az aks update --kube-proxy-config FILE, with "enabled": false in the file).',
      'AKS brings kube-proxy back: turn it off in the configuration of the cluster (`az aks update --kube-proxy-config`, with `"enabled": false` in the file).',
    ),
  gke: () =>
    confirmed('GKE sets kube-proxy by itself: ask for its way to do without.'),
};

/** Deletes kube-proxy, or turns it off where the distribution runs it. */
export function removeKubeProxy(rendering: Rendering): Done {
  const removal = removals[rendering.platform];
  return removal
    ? removal(rendering)
    : {
        words:
          'Delete the DaemonSet `kube-proxy` and its ConfigMap, without which `kubeadm upgrade` does not bring it back. Manifests of both are kept in this folder.',
        shell: [
          ...keep('daemonset'),
          ...keep('configmap'),
          deleteDaemonSet,
          'kubectl -n kube-system delete configmap kube-proxy --ignore-not-found',
        ],
      };
}

/** How a distribution is told to run kube-proxy again. */
const returns: Partial<Record<Platform, () => Done>> = {
  k3s: () =>
    confirmed(
      'Take "disable-kube-proxy" out of /etc/rancher/k3s/config.yaml of every server again, restart the servers one after the other, then the agents.',
    ),
  rke2: () =>
    confirmed(
      'Take "disable-kube-proxy" out of /etc/rancher/rke2/config.yaml of every server again, restart the servers one after the other, then the agents.',
    ),
  talos: () =>
    confirmed(
      'Patch the machine configuration of every control plane node with cluster.proxy.disabled: false; talosctl upgrade-k8s to the version that is there brings the DaemonSet back.',
    ),
  openshift: () => ({
    words: 'Tell the network operator to run kube-proxy again.',
    shell: [
      `kubectl patch networks.operator.openshift.io cluster --type merge -p '{"spec":{"deployKubeProxy":true}}'`,
    ],
  }),
  aks: () =>
    confirmed(
      'Turn kube-proxy on again in the configuration of the cluster: az aks update --kube-proxy-config FILE.',
    ),
  gke: () => confirmed('GKE sets kube-proxy by itself: ask for its way back.'),
};

/** Brings kube-proxy back as it was. */
export function restoreKubeProxy({ platform }: Rendering): Done {
  return (
    returns[platform]?.() ?? {
      words:
        'Apply the manifests of kube-proxy that the commands kept in this folder, and wait until its pods are ready.',
      shell: [
        'for kept in kube-proxy-configmap.yaml kube-proxy-daemonset.yaml; do',
        '  if [ -s "$kept" ]; then kubectl apply -f "$kept"; fi',
        'done',
        'kubectl -n kube-system rollout status daemonset/kube-proxy --timeout=10m',
      ],
    }
  );
}

/** Keeps the DaemonSet of kube-proxy off nodes with a label. */
export function keepKubeProxyAway(
  label: NodeLabel,
  { shelf }: Rendering,
): Done {
  const terms = [
    {
      matchExpressions: [
        { key: label.key, operator: 'NotIn', values: [label.value] },
      ],
    },
  ];
  const patch = shelf.put(
    'kube-proxy-affinity.yaml',
    'yaml',
    yamlText(
      {
        spec: {
          template: {
            spec: {
              affinity: {
                nodeAffinity: {
                  requiredDuringSchedulingIgnoredDuringExecution: {
                    nodeSelectorTerms: terms,
                  },
                },
              },
            },
          },
        },
      },
      ['A patch of the DaemonSet kube-proxy: it leaves nodes with the label.'],
    ),
  );
  const required =
    '.spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution';
  return {
    words: `Patch the DaemonSet \`kube-proxy\` with \`${patch}\`, so that it leaves nodes with the label. Its pods on all nodes start anew for it. Where it has such an affinity already, add the expression to each of its terms by hand.`,
    shell: [
      `if [ -n "$(kubectl -n kube-system get daemonset kube-proxy -o jsonpath='{${required}}')" ]; then`,
      `  confirm ${quoted(
        `The DaemonSet kube-proxy has an affinity of its own. Add what ${patch} holds to each of its terms, in the editor that opens now.`,
      )}`,
      '  kubectl -n kube-system edit daemonset kube-proxy',
      'else',
      `  kubectl -n kube-system patch daemonset kube-proxy --patch-file ${quoted(
        patch,
      )}`,
      'fi',
    ],
  };
}

/** Runs as root on a node: takes away what kube-proxy left in each of its modes. Rules of others stay. */
const flush = [
  'for family in iptables ip6tables; do',
  '  if command -v "$family-save" >/dev/null 2>&1; then',
  '    "$family-save" | grep -v KUBE | "$family-restore"',
  '  fi',
  'done',
  'if ip link show kube-ipvs0 >/dev/null 2>&1; then',
  '  ip link delete kube-ipvs0',
  '  if command -v ipvsadm >/dev/null 2>&1; then ipvsadm --clear; fi',
  'fi',
  'if command -v nft >/dev/null 2>&1; then',
  '  nft delete table ip kube-proxy 2>/dev/null || true',
  '  nft delete table ip6 kube-proxy 2>/dev/null || true',
  'fi',
];

/** Takes away the rules that kube-proxy left on the node. */
export function flushKubeProxyRules({ platform }: Rendering): Done {
  return platform === 'talos'
    ? {
        words: 'Reboot the node: the rules that kube-proxy left go with it.',
        shell: ['reboot_node "$node"'],
      }
    : {
        words:
          'Take away the rules that kube-proxy left on the node: of iptables, IPVS or nftables.',
        shell: [`on_host "$node" <<'END'`, ...flush, 'END'],
      };
}
