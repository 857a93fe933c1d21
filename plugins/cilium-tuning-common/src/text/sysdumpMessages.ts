/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What is said when something of a sysdump, or of another file of a cluster, could not be read, by message code.
 *
 * @public
 */
export const sysdumpMessages = {
  'sysdump.notOne':
    'This archive holds no file of a sysdump. Give it what the command cilium sysdump writes, such as cilium-sysdump-20260301-120000.zip.',
  'sysdump.noNodes':
    'This sysdump names no node, so there is nothing to judge.',
  'sysdump.noTime':
    'Neither the name of the sysdump ({{time}}) nor anything in it tells when it was taken.',
  'sysdump.several':
    'The archive holds {{count}} sysdumps; the newest, {{time}}, was read.',
  'sysdump.fileMissing':
    'The sysdump has no {{file}}: whoever took it may lack the access, or an older cilium command does not collect it.',
  'sysdump.largerThanDeclared':
    '{{path}} is larger than the archive says, as no honest archive is. It was left out.',
  'sysdump.damaged':
    '{{path}} is damaged: {{message}}. Take the sysdump again, or copy it again from where it was taken.',
  'sysdump.tooLarge':
    '{{path}} is larger than {{mebibytes}} MiB and was not read.',
  'sysdump.noBugtool':
    'The sysdump holds no output of cilium-bugtool, as one that was taken with --quick does not. Take a whole one to see what is really in effect.',
  'sysdump.bugtoolsMissing':
    'The sysdump has nothing usable of cilium-bugtool for {{count}} of {{total}} agents.',
  'sysdump.bugtoolOfNobody':
    'The output of cilium-bugtool of {{pod}} was left out: the sysdump does not say which node that agent runs on.',
  'sysdump.notZip':
    'This is no zip archive, or it is cut short ({{message}}). Give it the file as the command cilium sysdump wrote it.',
  'sysdump.encrypted':
    '{{path}} is encrypted and cannot be read. Decrypt the archive first.',
  'sysdump.tooManyFiles':
    'The archive has more than {{count}} files, which no sysdump has, and was not read.',

  'offline.notJson':
    'This file is not JSON. Give it what was downloaded from the page of a cluster, or what assess --output json prints.',
  'offline.badShape':
    'This file is no snapshot that this version can read: {{path}}: {{message}}',
} as const;

/**
 * Message code of something of a sysdump that could not be read.
 *
 * @public
 */
export type SysdumpCode = keyof typeof sysdumpMessages;
