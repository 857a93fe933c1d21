/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Checks of hosts, in German. */
export const checksOfHosts: Record<string, string> = {
  'kernel-version.title': 'Kernel-Version',
  'kernel-version.why':
    'Die meisten Punkte dieser Liste brauchen einen Kernel von gewissem Alter. Dieser sagt, was ein neuerer Kernel mit dem Cilium, das hier läuft, möglich machen würde.',
  'kernel-version.reachesAll':
    'Kernel {{kernel}} ist neu genug für jeden Punkt, den Cilium {{version}} hat',
  'kernel-version.unlocks':
    'Ein neuerer Kernel als {{kernel}} macht möglich: {{items}}',
  'kernel-version.stopsUpgrade':
    'Vor einer Umstellung: Agenten von Cilium {{cilium}} und neuer starten darauf nicht, sie brauchen Kernel {{floor}}',
  'kernel-version.numberDoesNotTell':
    'Kernel {{kernel}} trägt Funktionen neuerer, darum sagt seine Nummer nicht, ob er hat: {{items}}',
  'kernel-version.unreadable':
    'Das Kernel-Release ist nicht zu lesen: {{kernel}}',
  'kernel-version.noKernel': 'Das Kernel-Release des Nodes ist nicht bekannt',
  'kernel-version.noCilium':
    'Die Version von Cilium auf diesem Node ist nicht bekannt, also auch nicht, was sie braucht',
  'kernel-version.tellBackports':
    'Der Zustand jedes Punktes, wie der Agent ihn meldet',
  'kernel-version.tellNode':
    'Führen Sie „uname -r“ auf dem Node aus, oder lesen Sie kernelVersion im Status des Node-Objekts',
  'kernel-version.tellCilium':
    'Lesen Sie das Tag des Images des Agenten-Pods auf dem Node, oder führen Sie darin „cilium version“ aus',
  'preempt-none.title': 'Keine Kernel-Präemption',
  'preempt-none.why':
    'Ein Kernel, der seine eigene Arbeit nicht unterbricht (CONFIG_PREEMPT_NONE), verbringt weniger Zeit mit Wechseln, was Servern gut tut. Kernel mit PREEMPT_DYNAMIC nehmen das Modell beim Start, mit preempt=none.',
  'preempt-none.byBootParameter':
    'Der Kernel wurde mit preempt={{model}} gestartet',
  'preempt-none.byDefault':
    'Kein Boot-Parameter, und die Vorgabe dieses Kernels ist {{model}}',
  'preempt-none.built':
    'Der Kernel ist für das Präemptionsmodell {{model}} gebaut',
  'preempt-none.unknownParameter':
    'Der Kernel wurde mit preempt={{word}} gestartet, einem Modell, das wir nicht kennen',
  'preempt-none.unknownBuild':
    'Der Kernel ist für ein Präemptionsmodell gebaut, das wir nicht kennen: {{word}}',
  'preempt-none.defaultUnseen':
    'Der Kernel nimmt sein Modell beim Start, kein Boot-Parameter setzt eines, und seine Vorgabe zeigt sich nicht',
  'preempt-none.looksAlike':
    'None oder voluntary: Ohne die Konfiguration des Kernels sehen beide gleich aus',
  'preempt-none.unobserved':
    'Nicht beobachtet: Wie der Kernel unterbricht, wurde nicht gelesen',
  'preempt-none.noKernel': 'Das Kernel-Release des Nodes ist nicht bekannt',
  'preempt-none.gone':
    'Kernel {{kernel}} hat dieses Modell nicht mehr; Lazy Preemption tritt an seine Stelle',
  'preempt-none.maybeGone':
    'Kernel wie {{kernel}} haben dieses Modell auf den meisten Architekturen nicht mehr',
  'preempt-none.liveSwitch':
    'Das Modell kann auch im laufenden Kernel gewechselt werden, was sich hier nicht zeigt',
  'preempt-none.tellConfig':
    'Führen Sie „grep PREEMPT /boot/config-$(uname -r)“ auf dem Node aus',
  'preempt-none.tellDmesg':
    'Suchen Sie „Dynamic Preempt“ in „dmesg“ auf dem Node',
  'preempt-none.tellRelease': 'Führen Sie „uname -r“ auf dem Node aus',
  'tuned-profile.title': 'tuned-Profil',
  'tuned-profile.why':
    'Die Profile network-latency und network-throughput von tuned stellen CPU, Scheduler und Puffer eines Hosts auf Netzlast ein. Welches von beiden passt, hängt von der Arbeit ab.',
  'tuned-profile.on': 'tuned läuft mit dem Profil {{profile}}',
  'tuned-profile.notRunning': 'tuned läuft nicht',
  'tuned-profile.profileNotRunning':
    'Das Profil {{profile}} ist gewählt, aber tuned läuft nicht',
  'tuned-profile.otherProfile': 'Ein anderes Profil ist aktiv: {{profile}}',
  'tuned-profile.includesUnread':
    'Das Profil {{profile}} ist aktiv, und nicht alles, was es einschließt, war zu lesen',
  'tuned-profile.runningUnknown':
    'Das Profil {{profile}} ist gewählt; ob tuned läuft, zeigt sich nicht',
  'tuned-profile.unobserved':
    'Nicht beobachtet: Kein Profil von tuned wurde gelesen',
  'tuned-profile.cannotRun': 'Dieses Betriebssystem hat kein tuned: {{image}}',
  'tuned-profile.tell':
    'Binden Sie /etc/tuned mit dem Overlay der Probe ein, oder führen Sie „tuned-adm active“ auf dem Node aus',
  'cpu-governor.title': 'CPU-Leistungsmodus',
  'cpu-governor.why':
    'Andere Governor als performance lassen CPUs langsamer werden, während wenig geschieht, und die nächsten Pakete warten, bis sie wieder schnell sind. Es wirkt sofort und kostet Strom.',
  'cpu-governor.on': 'Jede CPU hat den Governor performance',
  'cpu-governor.off': 'Governor in Gebrauch: {{governors}}',
  'cpu-governor.noCpufreq':
    'Der Node setzt die Frequenz seiner CPUs nicht, wie in den meisten virtuellen Maschinen',
  'cpu-governor.unobserved':
    'Nicht beobachtet: Kein Governor einer CPU wurde gelesen',
  'cpu-governor.tell':
    'Lesen Sie /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor auf dem Node',
  'irq-affinity.title': 'Festgelegte Interrupts',
  'irq-affinity.why':
    'Eine Queue der Netzwerkkarte, deren Interrupt auf einer CPU bleibt, findet ihre Daten in deren Cache. irqbalance verschiebt Interrupts, während Pakete fließen, was sich als Jitter zeigt.',
  'irq-affinity.on':
    'irqbalance läuft nicht, und jede Queue hat eigene CPUs: {{devices}}',
  'irq-affinity.inContainers':
    'Eines, das in einem Container statt als Dienst läuft, würde sich hier nicht zeigen',
  'irq-affinity.irqbalance': 'irqbalance läuft und verschiebt Interrupts',
  'irq-affinity.shared':
    'irqbalance läuft nicht, aber Queues teilen sich CPUs: {{devices}}',
  'irq-affinity.irqbalanceUnknown':
    'Nicht beobachtet: Ob irqbalance läuft, wurde nicht gelesen',
  'irq-affinity.interruptsUnseen':
    'irqbalance läuft nicht; nicht jeder Interrupt war zu sehen von: {{devices}}',
  'irq-affinity.noDevices':
    'irqbalance läuft nicht; kein Netzwerkgerät mit Interrupts war zu sehen',
  'irq-affinity.oneCpu': 'Der Node hat eine CPU, also ist nichts zu verteilen',
  'irq-affinity.tellIrqbalance':
    'Führen Sie „systemctl is-active irqbalance“ auf dem Node aus',
  'irq-affinity.tellInterrupts':
    'Vergleichen Sie /proc/interrupts mit /proc/irq/*/smp_affinity_list auf dem Node',
};
