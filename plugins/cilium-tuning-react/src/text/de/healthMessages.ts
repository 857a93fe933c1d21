/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the page on how the service is doing. */
export const healthMessages = {
  'health.title': 'Zustand des Dienstes',
  'health.intro':
    'Wie es dem Dienst selbst geht: ob Scans nachkommen, und was ihnen im Weg steht. Zahlen zählen jeden Cluster; genannt werden nur die, die Sie sehen dürfen.',
  'health.link': 'Zustand des Dienstes',
  'health.failed':
    'Wie es dem Dienst geht, konnte nicht gelesen werden: {{message}}',
  'health.old': 'Was gezeigt wird, galt {{age}}.',
  'health.retry': 'Erneut versuchen',
  'health.notPermitted.title': 'Sie dürfen nicht sehen, wie es dem Dienst geht',
  'health.notPermitted.text':
    'Dazu gehört die Berechtigung {{permission}}, die Administratoren haben.',
  'health.checked': 'Stand: {{age}}',
  'health.figures': 'Zahlen',
  'health.waiting': 'Warten auf einen Scan',
  'health.waiting.oldest': 'der erste davon seit {{duration}}',
  'health.waiting.none': 'kein Cluster ist fällig',
  'health.running': 'Laufende Scans',
  'health.failing': 'Cluster mit Fehlern',
  'health.lastSuccess': 'Letzter Scan mit einem Bericht',
  'health.lastSuccess.none': 'nie',
  'health.clusters': 'Cluster',
  'health.clusters.text':
    '{{matched}} gehören zu einem Cluster des Kubernetes-Plugins, {{scheduled}} werden regelmäßig gescannt, {{reported}} haben einen Bericht',
  'health.outbox': 'Noch zu meldende Änderungen',
  'health.outbox.oldest': 'die erste davon seit {{duration}}',
  'health.outbox.none': 'alle sind gemeldet',
  'health.database': 'Datenbank',
  'health.database.postgresql': 'PostgreSQL, Tabellen dieses Plugins',
  'health.database.sqlite': 'SQLite',
  'health.database.rows':
    '{{reports}} Berichte, {{history}} Zeilen Verlauf, {{changes}} mit Änderungen',
  'health.database.unknown': 'Größe nicht bekannt',
  'health.version': 'Version',
  'health.version.rules': 'Regeln {{rules}}',
  'health.replica': 'Replik',
  'health.replica.unnamed': 'ohne Namen',
  'health.scans': 'Scans',
  'health.longest': 'Längster',
  'health.named': 'Cluster, die Sie sehen dürfen',
  'health.running.none': 'Gerade läuft kein Scan.',
  'health.reason': 'Grund',
  'health.number': 'Cluster',
  'health.failing.none': 'Kein Cluster hat Fehler.',
  'health.sources': 'Quellen der neuesten Berichte',
  'health.sources.none': 'Es gibt noch keinen Bericht.',
} as const;
