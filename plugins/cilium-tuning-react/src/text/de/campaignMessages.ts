/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of campaigns. */
export const campaignMessages = {
  'campaign.title': 'Kampagnen',
  'campaign.intro':
    'Welche Punkte an sein sollen, auf welchen Clustern, bis wann, und wie weit alle sind.',
  'campaign.new': 'Neue Kampagne',
  'campaign.name': 'Name',
  'campaign.state': 'Zustand',
  'campaign.state.draft': 'Entwurf',
  'campaign.state.running': 'Läuft',
  'campaign.state.ended': 'Beendet',
  'campaign.dates': 'Zeitraum',
  'campaign.fromTo': '{{from}} bis {{to}}',
  'campaign.daysLeft_one': 'noch {{count, number}} Tag',
  'campaign.daysLeft_other': 'noch {{count, number}} Tage',
  'campaign.lastDay': 'heute ist der letzte Tag',
  'campaign.over': 'vorbei; das Ergebnis wird geschrieben',
  'campaign.progress': 'Erledigt',
  'campaign.done': '{{done, number}} von {{total, number}} Punkten erledigt',
  'campaign.waived': '{{items, number}} ausgenommen',
  'campaign.unknown': '{{items, number}} unbekannt',
  'campaign.nothingApplies': 'Kein Punkt trifft zu',
  'campaign.clusterCount_one': '{{count, number}} Cluster',
  'campaign.clusterCount_other': '{{count, number}} Cluster',
  'campaign.clusters': 'Cluster',
  'campaign.owner': 'Besitzer',
  'campaign.empty.title': 'Noch keine Kampagne',
  'campaign.empty.text':
    'Eine Kampagne nennt Punkte und Cluster, und einen Tag, bis zu dem die Punkte dort an sein sollen.',
  'campaign.empty.reader':
    'Eine zu schreiben, braucht die Berechtigung cilium-tuning.campaign.manage.',
  'campaign.failed': 'Die Kampagnen konnten nicht gelesen werden: {{message}}',
  'campaign.oneFailed': 'Die Kampagne konnte nicht gelesen werden: {{message}}',
  'campaign.notPermitted.title': 'Sie dürfen keine Kampagnen sehen',
  'campaign.notPermitted.text':
    'Dazu gehört die Berechtigung cilium-tuning.report.read.',
  'campaign.notFound.title': 'Diese Kampagne gibt es nicht',
  'campaign.notFound.text':
    'Sie wurde gelöscht, oder ist ein Entwurf von jemand anderem.',
  'campaign.toList': 'Alle Kampagnen',
  'campaign.limited':
    'Umfasst nur Cluster, für die Kampagnen führen darf, wer sie zuletzt schrieb.',
  'campaign.seen': 'Zahlen sind von den Clustern, die Sie sehen dürfen.',
  'campaign.frozen':
    'Dies ist das Ergebnis, wie es war, als die Kampagne endete. Es ändert sich nicht mehr.',
  'campaign.edit': 'Bearbeiten',
  'campaign.retry': 'Erneut versuchen',
  'campaign.cancel': 'Abbrechen',
  'campaign.mine': 'Was für Sie übrig ist',
  'campaign.mine.none': 'Auf Clustern, die Ihnen gehören, ist nichts übrig.',
  'campaign.mine.ended': 'Was auf Ihren Clustern übrig war',
  'campaign.burnUp': 'Fortschritt im Lauf der Zeit',
  'campaign.burnUp.text':
    'Am {{first}}: {{firstDone, number}} von {{firstTotal, number}} Punkten erledigt. Am {{last}}: {{done, number}} von {{total, number}} erledigt, {{waived, number}} ausgenommen. Fällig am {{due}}.',
  'campaign.burnUp.firstDay':
    'Am {{last}}: {{done, number}} von {{total, number}} Punkten erledigt, {{waived, number}} ausgenommen. Fällig am {{due}}.',
  'campaign.burnUp.done': 'Erledigt',
  'campaign.burnUp.doneOrWaived': 'Erledigt oder ausgenommen',
  'campaign.burnUp.total': 'Alle Punkte',
  'campaign.teams': 'Nach Besitzer',
  'campaign.items': 'Nach Punkt',
  'campaign.noOwner': 'Niemand',
  'campaign.item': 'Punkt',
  'campaign.cluster': 'Cluster',
  'campaign.left': 'Noch zu tun',
  'campaign.andUnknown':
    '{{open, number}}, davon {{unknown, number}} unbekannt',
  'campaign.nothingLeft': 'Nichts',
  'campaign.mostListed':
    'Die {{shown, number}} Cluster mit dem meisten zu tun, von {{all, number}}.',
  'campaign.noClusters': 'Sie umfasst keinen Cluster, den Sie sehen dürfen.',
  'standing.passed': 'Erledigt',
  'standing.waived': 'Ausgenommen',
  'standing.gap': 'Fehlt',
  'standing.unknown': 'Unbekannt',
  'standing.notApplicable': 'Nicht nötig',
  'campaign.start': 'Starten',
  'campaign.start.title': '{{name}} starten?',
  'campaign.start.text':
    'Sie startet heute. Alle, die Berichte lesen dürfen, sehen sie, und Besitzer von Clustern werden an das erinnert, was übrig ist: wöchentlich, und 7 Tage und 1 Tag vor dem Ende.',
  'campaign.start.confirm': 'Starten',
  'campaign.end': 'Jetzt beenden',
  'campaign.end.title': '{{name}} jetzt beenden?',
  'campaign.end.text':
    'Das Ergebnis wird geschrieben, wie es jetzt ist, ein für alle Mal. Eine beendete Kampagne kann nicht wieder gestartet werden.',
  'campaign.end.confirm': 'Endgültig beenden',
  'campaign.delete': 'Löschen',
  'campaign.delete.title': '{{name}} löschen?',
  'campaign.delete.text': 'Der Entwurf ist dann fort.',
  'campaign.delete.confirm': 'Löschen',
  'campaign.actFailed': 'Das ging nicht',
  'campaign.conflict.title': 'Jemand anderes hat sie inzwischen geändert',
  'campaign.conflict.text':
    'Unten steht, wie sie jetzt ist. Was Sie geschrieben haben, bleibt, bis Sie entscheiden.',
  'campaign.conflict.theirs': 'Die andere nehmen',
  'campaign.conflict.mine': 'Mit meiner weitermachen',
  'campaign.conflict.act':
    'Die Seite zeigt sie, wie sie jetzt ist. Entscheiden Sie neu.',
  'campaign.conflict.field': '{{field}}: {{value}}',
  'campaign.form.newTitle': 'Neue Kampagne',
  'campaign.form.editTitle': '{{name}} bearbeiten',
  'campaign.form.description': 'Beschreibung',
  'campaign.form.descriptionHint': 'Warum, und wen man fragt. Reiner Text.',
  'campaign.form.checks': 'Punkte, die an sein sollen',
  'campaign.form.checksNone': 'Punkte wählen',
  'campaign.form.ownerHint':
    'Wer sie führt: wählen, oder einen Entitätsverweis schreiben, etwa group:default/platform',
  'campaign.form.startOn': 'Geplanter Start',
  'campaign.form.dueOn': 'Letzter Tag',
  'campaign.form.which': 'Welche Cluster',
  'campaign.form.whichHint':
    'Von mehreren Werten für eines muss einer gelten; von mehrerem alles. Ohne Wahl umfasst sie jeden Cluster.',
  'campaign.form.owners': 'Besitzer von Clustern',
  'campaign.form.systems': 'Systeme',
  'campaign.form.systemsHint':
    'Entitätsverweise, durch Kommas getrennt, etwa system:default/payments',
  'campaign.form.tags': 'Tags',
  'campaign.form.lifecycles': 'Lebenszyklen',
  'campaign.form.labels': 'Labels',
  'campaign.form.labelsHint': 'Etwa stage=prod, zone=eu',
  'campaign.form.saveDraft': 'Entwurf speichern',
  'campaign.form.save': 'Speichern',
  'campaign.form.saveFailed': 'Sie konnte nicht gespeichert werden',
  'campaign.form.needsName': 'Bitte einen Namen',
  'campaign.form.needsChecks': 'Bitte mindestens einen Punkt',
  'campaign.form.needsOwner':
    'Bitte einen Besitzer zur Wahl oder einen vollen Entitätsverweis',
  'campaign.form.needsDate': 'Bitte ein Datum',
  'campaign.form.order': 'Sie endet, bevor sie startet',
  'campaign.form.needsLabels': 'Bitte jedes Label als Name=Wert',
  'campaign.preview': 'Was sie jetzt umfassen würde',
  'campaign.preview.none': 'Keinen Cluster. Sagt der Filter, was Sie meinen?',
  'campaign.preview.noItems':
    'Wählen Sie Punkte, um zu sehen, wie es um sie steht.',
  'campaign.preview.failed':
    'Was sie umfassen würde, konnte nicht gelesen werden: {{message}}',
  'campaign.preview.more_one': 'und {{count, number}} weiterer',
  'campaign.preview.more_other': 'und {{count, number}} weitere',
} as const;
