/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { checks, messages } from 'backstage-plugin-cilium-tuning-common';
import { linkTo } from '../notify/regressionNotification';

/** A waiver that ends soon. */
export interface EndingWaiver {
  id: string;
  entityRef: string;
  /** What people call the cluster. */
  name: string;
  check: string;
  reason: string;
  expiresOn: string;
  /** Days until its last one. */
  left: number;
  /** As many days before its end it is told of, once. */
  notice: number;
}

const titles: Readonly<Record<string, string>> = messages;

function nameOf(check: string): string {
  return checks.some(({ id }) => id === check)
    ? titles[`${check}.title`] ?? check
    : check;
}

function whenOf(left: number): string {
  if (left === 0) {
    return 'today';
  }
  return left === 1 ? 'tomorrow' : `in ${left} days`;
}

/** What owners are told of a waiver that ends soon; undefined where nobody owns the cluster. */
export function expiryNotification(
  waiver: EndingWaiver,
  owners: readonly string[],
): NotificationSendOptions | undefined {
  const { id, entityRef, name, check, reason, expiresOn, left, notice } =
    waiver;
  return owners.length === 0
    ? undefined
    : {
        recipients: { type: 'entity', entityRef: [...owners] },
        payload: {
          title: `The waiver of ${nameOf(check)} for ${name} ends ${whenOf(
            left,
          )}`,
          description: `It ends with ${expiresOn}, and what is missing is a gap then. Its reason: ${reason}`,
          link: linkTo(entityRef),
          severity: 'normal',
          topic: 'cilium-tuning-waiver',
          // One that is sent again, as after a crash, takes the place of the first
          scope: `cilium-tuning:waiver:${id}:${expiresOn}:${notice}`,
        },
      };
}
