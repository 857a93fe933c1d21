/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** English words of the list of clusters. */
export const fleetMessages = {
  'fleet.title': 'Clusters',
  'fleet.intro':
    'How far each cluster is tuned for Cilium, what is left to do, and how far that is known.',
  'fleet.items': 'Items',
  'fleet.table': 'Clusters',
  'fleet.clusters_one': '{{count, number}} cluster',
  'fleet.clusters_other': '{{count, number}} clusters',

  'fleet.cluster': 'Cluster',
  'fleet.score': 'Score',
  'fleet.progress': 'Progress',
  'fleet.counts': 'Items',
  'fleet.health': 'Health',
  'fleet.version': 'Cilium',
  'fleet.age': 'Read',
  'fleet.done': '{{done, number}} of {{permitted, number}} done',
  'fleet.noCilium': 'No Cilium found',
  'fleet.ciliumUnknown': 'Cannot tell',
  'fleet.moreVersions': '{{version}} and {{others, number}} more',
  'fleet.critical_one': '{{count, number}} critical finding',
  'fleet.critical_other': '{{count, number}} critical findings',
  'fleet.never': 'never',

  'fleet.search': 'Search clusters',
  'fleet.filters': 'Filters',
  'fleet.filtersOf': 'Filters ({{active, number}})',
  'fleet.owner': 'Owner',
  'fleet.tag': 'Tag',
  'fleet.lifecycle': 'Lifecycle',
  'fleet.check': 'Item',
  'fleet.anyCheck': 'Any item',
  'fleet.state': 'State of the item',
  'fleet.minScore': 'Score from',
  'fleet.maxScore': 'Score to',
  'fleet.find': 'Find',
  'fleet.choice': '{{value}} ({{clusters, number}})',
  'fleet.active': 'Active filters',
  'fleet.chip': '{{name}}: {{value}}',
  'fleet.chipSearch': 'Search: {{text}}',
  'fleet.chipCheck': '{{check}}: {{states}}',
  'fleet.chipScore': 'Score: {{min}} to {{max}}',

  'clusterHealth.ok': 'OK',
  'clusterHealth.partial': 'With gaps',
  'clusterHealth.stale': 'Stale',
  'clusterHealth.failing': 'Failing',
  'clusterHealth.neverScanned': 'Never scanned',
  'clusterHealth.needsUserCredentials': 'Needs your sign-in',
  'clusterHealth.notRegistered': 'Not registered',
  'clusterHealth.ambiguous': 'Ambiguous',
  'clusterHealth.pending': 'Not looked at yet',
  'clusterHealth.because.stale':
    'No scan has replaced this report. Its figures may not hold any more.',
  'clusterHealth.because.failing': 'The last scan failed.',
  'clusterHealth.because.neverScanned': 'No scan has been tried.',
  'clusterHealth.because.needsUserCredentials':
    'It is read with the credentials of whoever looks, so not unattended.',
  'clusterHealth.because.notRegistered':
    'The Kubernetes plugin does not know this cluster.',
  'clusterHealth.because.ambiguous':
    'More than one entity claims this cluster.',
  'clusterHealth.because.pending':
    'It is not matched to the Kubernetes plugin yet.',

  'fleet.failed.title': 'The clusters could not be loaded',
  'fleet.firstPage': 'First page',
  'fleet.empty.title': 'No clusters yet',
  'fleet.empty.text':
    'There is no entity of the type kubernetes-cluster in the catalog that you may see. Register one for each cluster of the Kubernetes plugin, under the name that it has there:',
  'fleet.empty.code': 'Entity of a cluster',
  'fleet.noMatch.title': 'No cluster matches',
  'fleet.noMatch.text':
    'You may see {{clusters}}; none of them has all that is asked for.',
  'fleet.pastEnd.title': 'There is nothing more here',
  'fleet.pastEnd.text': 'The list has become shorter since.',
  'fleet.notPermitted.title': 'You may not see this list',
  'fleet.notPermitted.text':
    'Ask whoever manages permissions in Backstage for cilium-tuning.report.read on your clusters.',

  'unregistered.open_one': '{{count, number}} cluster without an entity',
  'unregistered.open_other': '{{count, number}} clusters without an entity',
  'unregistered.title': 'Clusters without an entity',
  'unregistered.text':
    'The Kubernetes plugin knows these, and no entity of the catalog describes them, so they have no report. Register an entity for each; put its owner in.',
  'unregistered.find': 'Search by name',
  'unregistered.empty': 'None has this in its name.',
  'unregistered.more':
    'These are the first {{shown, number}} of {{total, number}} by name.',
  'unregistered.entityOf': 'Entity of {{cluster}}',
  'unregistered.mapping':
    'The name of the cluster cannot be that of an entity, so app-config has to say which belongs to which:',
  'unregistered.mappingOf': 'app-config for {{cluster}}',
} as const;
