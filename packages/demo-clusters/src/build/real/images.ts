/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Node } from '../../objects';
import { sha256Of } from '../identity';

type NodeImages = NonNullable<Node['status']['images']>;

/** As many as a kubelet reports at most. */
const MOST_IMAGES = 50;
const PLATFORM = [
  'quay.io/cilium/cilium:v1.18.4',
  'quay.io/cilium/cilium-envoy:v1.34.10-1761014632',
  'quay.io/prometheus/node-exporter:v1.9.1',
  'registry.k8s.io/nfd/node-feature-discovery:v0.17.3',
  'registry.k8s.io/provider-os/cinder-csi-plugin:v1.33.0',
  'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.13.0',
  'registry.k8s.io/sig-storage/livenessprobe:v2.15.0',
  'registry.k8s.io/pause:3.10',
];
const TEAMS = [
  'payments',
  'search',
  'catalog',
  'identity',
  'delivery',
  'media',
];
const PARTS = ['api', 'worker', 'gateway', 'importer', 'frontend', 'scheduler'];

function imageOf(tagged: string, position: number): NodeImages[number] {
  const repository = tagged.slice(0, tagged.lastIndexOf(':'));
  return {
    names: [`${repository}@sha256:${sha256Of(tagged)}`, tagged],
    sizeBytes: 912_345_678 - position * 17_654_321,
  };
}

function allImages(): NodeImages {
  const ofTeams = TEAMS.flatMap((team, row) =>
    PARTS.map(
      (part, column) =>
        `registry.example.com/${team}/${team}-${part}:2026.${row + 1}.${
          column + 7
        }`,
    ),
  );
  const more = ofTeams.map(image => image.replace(/:2026/, ':2025'));
  return [...ofTeams, ...PLATFORM, ...more].slice(0, MOST_IMAGES).map(imageOf);
}

let images: NodeImages | undefined;

/** The images on a node, each with its name by digest and by tag, the largest first. Nodes share one list. */
export function nodeImages(): NodeImages {
  images ??= allImages();
  return images;
}
