/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the card with the results of Tech Insights. */
export const insightsMessages = {
  'insights.title': 'Tech Insights',
  'insights.passed': 'Bestanden',
  'insights.failed': 'Nicht bestanden',
  'insights.old': 'Nicht bekannt',
  'insights.count': '{{passed}} von {{total}} bestanden',
  'insights.passedOn': '{{word}}, auf {{on}} von {{total}}',
  'insights.collected': 'Fakten gesammelt {{age}}',
  'insights.read': 'Bericht gelesen {{age}}',
  'insights.stale.title': 'Der Bericht dieses Clusters ist veraltet',
  'insights.stale.text':
    'Er ist zu alt, ein späterer Scan ist gescheitert, oder es gab keinen, als Fakten gesammelt wurden. Bis sie von einem aktuellen gesammelt sind, gilt nichts als bestanden.',
  'insights.expired.title': 'Diese Ergebnisse sind alt',
  'insights.expired.text':
    'Tech Insights hat Fakten dieses Clusters nicht so oft gesammelt, wie es sollte. Bis es das tut, gilt nichts als bestanden.',
  'insights.unknownAge.title':
    'Wie alt diese Ergebnisse sind, ist nicht bekannt',
  'insights.unknownAge.text':
    'Fakten konnten nicht gelesen werden, wozu die Berechtigung {{permission}} gehört. Ohne ihr Alter gilt nichts als bestanden.',
  'insights.none.title': 'Noch keine Ergebnisse',
  'insights.none.text':
    'Tech Insights hat keine Fakten dieses Clusters oder keine Prüfung dafür. Fakten werden so oft gesammelt, wie app-config es sagt.',
  'insights.notInstalled.title': 'Keine Prüfungen in Tech Insights',
  'insights.notInstalled.text':
    'Tech Insights ist im Backend nicht installiert, oder ihm fehlt, was Prüfungen ausführt.',
  'insights.notPermitted.title': 'Sie dürfen keine Prüfungen ausführen',
  'insights.notPermitted.text': 'Dazu gehört die Berechtigung {{permission}}.',
  'insights.error':
    'Die Ergebnisse von Tech Insights konnten nicht geladen werden',
} as const;
