/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the list of clusters. */
export const fleetMessages = {
  'fleet.title': 'Cluster',
  'fleet.intro':
    'Wie weit jeder Cluster für Cilium eingestellt ist, was noch zu tun ist, und wie sicher man das weiß.',
  'fleet.items': 'Punkte',
  'fleet.table': 'Cluster',
  'fleet.clusters_one': '{{count, number}} Cluster',
  'fleet.clusters_other': '{{count, number}} Cluster',

  'fleet.cluster': 'Cluster',
  'fleet.score': 'Score',
  'fleet.progress': 'Fortschritt',
  'fleet.counts': 'Punkte',
  'fleet.health': 'Zustand',
  'fleet.version': 'Cilium',
  'fleet.age': 'Alter',
  'fleet.done': '{{done, number}} von {{permitted, number}} erledigt',
  'fleet.noCilium': 'Kein Cilium gefunden',
  'fleet.ciliumUnknown': 'Nicht zu sagen',
  'fleet.moreVersions': '{{version}} und {{others, number}} weitere',
  'fleet.critical_one': '{{count, number}} kritischer Befund',
  'fleet.critical_other': '{{count, number}} kritische Befunde',
  'fleet.never': 'nie',

  'fleet.search': 'Cluster suchen',
  'fleet.filters': 'Filter',
  'fleet.filtersOf': 'Filter ({{active, number}})',
  'fleet.owner': 'Besitzer',
  'fleet.tag': 'Tag',
  'fleet.lifecycle': 'Lebenszyklus',
  'fleet.check': 'Punkt',
  'fleet.anyCheck': 'Jeder Punkt',
  'fleet.state': 'Zustand des Punktes',
  'fleet.minScore': 'Score ab',
  'fleet.maxScore': 'Score bis',
  'fleet.find': 'Finden',
  'fleet.choice': '{{value}} ({{clusters, number}})',
  'fleet.active': 'Aktive Filter',
  'fleet.chip': '{{name}}: {{value}}',
  'fleet.chipSearch': 'Suche: {{text}}',
  'fleet.chipCheck': '{{check}}: {{states}}',
  'fleet.chipScore': 'Score: {{min}} bis {{max}}',

  'clusterHealth.ok': 'In Ordnung',
  'clusterHealth.partial': 'Mit Lücken',
  'clusterHealth.stale': 'Veraltet',
  'clusterHealth.failing': 'Fehler',
  'clusterHealth.neverScanned': 'Nie gescannt',
  'clusterHealth.needsUserCredentials': 'Braucht Ihre Anmeldung',
  'clusterHealth.notRegistered': 'Nicht registriert',
  'clusterHealth.ambiguous': 'Mehrdeutig',
  'clusterHealth.pending': 'Noch nicht angesehen',
  'clusterHealth.because.stale':
    'Kein Scan hat diesen Bericht ersetzt. Seine Zahlen gelten vielleicht nicht mehr.',
  'clusterHealth.because.failing': 'Der letzte Scan ist gescheitert.',
  'clusterHealth.because.neverScanned': 'Kein Scan wurde versucht.',
  'clusterHealth.because.needsUserCredentials':
    'Er wird mit den Zugangsdaten dessen gelesen, der hinsieht, also nicht von selbst.',
  'clusterHealth.because.notRegistered':
    'Das Kubernetes-Plugin kennt diesen Cluster nicht.',
  'clusterHealth.because.ambiguous':
    'Mehr als eine Entität beansprucht diesen Cluster.',
  'clusterHealth.because.pending':
    'Er ist dem Kubernetes-Plugin noch nicht zugeordnet.',

  'fleet.failed.title': 'Die Cluster konnten nicht geladen werden',
  'fleet.firstPage': 'Erste Seite',
  'fleet.empty.title': 'Noch keine Cluster',
  'fleet.empty.text':
    'Im Katalog ist keine Entität vom Typ kubernetes-cluster, die Sie sehen dürfen. Registrieren Sie für jeden Cluster des Kubernetes-Plugins eine, unter dem Namen, den er dort hat:',
  'fleet.empty.code': 'Entität eines Clusters',
  'fleet.noMatch.title': 'Kein Cluster passt',
  'fleet.noMatch.text':
    'Sie dürfen {{clusters}} sehen; keiner hat alles, wonach gefragt ist.',
  'fleet.pastEnd.title': 'Hier ist nichts mehr',
  'fleet.pastEnd.text': 'Die Liste ist seither kürzer geworden.',
  'fleet.notPermitted.title': 'Sie dürfen diese Liste nicht sehen',
  'fleet.notPermitted.text':
    'Bitten Sie die, die in Backstage Berechtigungen verwalten, um cilium-tuning.report.read für Ihre Cluster.',

  'unregistered.open_one': '{{count, number}} Cluster ohne Entität',
  'unregistered.open_other': '{{count, number}} Cluster ohne Entität',
  'unregistered.title': 'Cluster ohne Entität',
  'unregistered.text':
    'Das Kubernetes-Plugin kennt diese, und keine Entität des Katalogs beschreibt sie, darum haben sie keinen Bericht. Registrieren Sie für jeden eine Entität; tragen Sie ihren Besitzer ein.',
  'unregistered.find': 'Nach Namen suchen',
  'unregistered.empty': 'Keiner hat dies im Namen.',
  'unregistered.more':
    'Dies sind die ersten {{shown, number}} von {{total, number}} nach Namen.',
  'unregistered.entityOf': 'Entität von {{cluster}}',
  'unregistered.mapping':
    'Der Name des Clusters kann nicht der einer Entität sein, darum muss app-config sagen, was zusammengehört:',
  'unregistered.mappingOf': 'app-config für {{cluster}}',
} as const;
