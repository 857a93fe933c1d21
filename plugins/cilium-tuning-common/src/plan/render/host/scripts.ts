/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HostSetting } from '../../types';
import { quoted } from '../shell';

/** A service that does something once at each start of the machine. */
export interface OnceService {
  name: string;
  text: string;
}

/** In a unit file `$` and `%` mean something to systemd. */
const escaped = (script: string) =>
  script.replace(/%/g, '%%').replace(/\$/g, '$$$$');

const service = (
  name: string,
  description: string,
  script: string,
): OnceService => ({
  name: `cilium-tuning-${name}.service`,
  text: [
    '[Unit]',
    `Description=${description}`,
    'Wants=network-online.target',
    'After=network-online.target',
    '',
    '[Service]',
    'Type=oneshot',
    'RemainAfterExit=yes',
    `ExecStart=/bin/sh -c '${escaped(script)}'`,
    '',
    '[Install]',
    'WantedBy=multi-user.target',
    '',
  ].join('\n'),
});

/** Each interrupt of a network device on a CPU of its own, as long as there are CPUs. Holds no quotes, as it stands in some. */
const pinning = [
  'cpus=$(getconf _NPROCESSORS_ONLN);',
  'for device in /sys/class/net/*/device; do cpu=0;',
  'for irq in $(ls $device/msi_irqs 2>/dev/null | sort -n); do',
  'echo $((cpu % cpus)) > /proc/irq/$irq/smp_affinity_list 2>/dev/null || true;',
  'cpu=$((cpu + 1)); done; done',
].join(' ');

/** The service that makes a setting last, for those that need one. */
export function serviceOf(setting: HostSetting): OnceService | undefined {
  switch (setting.kind) {
    case 'cpuGovernor':
      return service(
        'cpu-governor',
        'CPU frequency governor',
        `for file in /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor; do echo ${setting.governor} > $file; done`,
      );
    case 'pinInterrupts':
      return service(
        'irq-affinity',
        'Interrupts of network devices on CPUs of their own',
        pinning,
      );
    default:
      return undefined;
  }
}

const withService = ({ name, text }: OnceService): string[] => [
  `cat > /etc/systemd/system/${name} <<'UNIT'`,
  ...text.trimEnd().split('\n'),
  'UNIT',
  'systemctl daemon-reload',
  `systemctl enable --now ${name}`,
];

/** The boot loader decides how a kernel argument is set; what is there tells which it is. */
const kernelArgument = (argument: string): string[] => [
  `argument=${quoted(argument)}`,
  'if command -v grubby >/dev/null 2>&1; then',
  '  grubby --update-kernel=ALL --args="$argument"',
  'elif command -v rpm-ostree >/dev/null 2>&1; then',
  '  rpm-ostree kargs --append-if-missing="$argument"',
  'elif command -v update-grub >/dev/null 2>&1; then',
  '  mkdir -p /etc/default/grub.d',
  `  printf 'GRUB_CMDLINE_LINUX="$GRUB_CMDLINE_LINUX %s"\\n' "$argument" > /etc/default/grub.d/90-cilium-tuning.cfg`,
  '  update-grub',
  'elif [ -d /oem ]; then',
  `  printf 'set linux_append="$linux_append %s"\\n' "$argument" >> /oem/grub.cfg`,
  'elif [ -f /etc/default/grub ]; then',
  `  sed -i "s|^GRUB_CMDLINE_LINUX=\\"|&$argument |" /etc/default/grub`,
  '  if command -v transactional-update >/dev/null 2>&1; then',
  '    transactional-update grub.cfg',
  '  else',
  '    grub2-mkconfig -o /boot/grub2/grub.cfg',
  '  fi',
  'else',
  `  echo 'No boot loader that is known here: add the argument to the kernel command line by hand.' >&2`,
  '  exit 1',
  'fi',
];

const tuned = (profile: string): string[] => [
  'if ! command -v tuned-adm >/dev/null 2>&1; then',
  '  if command -v apt-get >/dev/null 2>&1; then apt-get install -y tuned',
  '  elif command -v dnf >/dev/null 2>&1; then dnf install -y tuned',
  '  elif command -v zypper >/dev/null 2>&1; then zypper --non-interactive install tuned',
  '  fi',
  'fi',
  'systemctl enable --now tuned',
  `tuned-adm profile ${quoted(profile)}`,
];

/** Lines that make a setting on a machine with systemd, as root; undefined where it takes more than a command. */
export function hostLines(setting: HostSetting): string[] | undefined {
  const own = serviceOf(setting);
  if (own) {
    return withService(own);
  }
  switch (setting.kind) {
    case 'tunedProfile':
      return tuned(setting.profile);
    case 'stopIrqbalance':
      return ['systemctl disable --now irqbalance'];
    case 'kernelArgument':
      return kernelArgument(setting.argument);
    case 'kernelModule':
      return [
        `modprobe ${quoted(setting.module)}`,
        `printf '%s\\n' ${quoted(
          setting.module,
        )} > /etc/modules-load.d/cilium-tuning.conf`,
      ];
    default:
      return undefined;
  }
}
