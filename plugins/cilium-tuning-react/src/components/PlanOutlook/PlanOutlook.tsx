/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Link, Text } from '@backstage/ui';
import { RiCheckboxCircleFill, RiLockUnlockLine } from '@remixicon/react';
import type { ShownPlan } from 'backstage-plugin-cilium-tuning-common';
import type { VerifiedItem } from '../../model';
import { useCountText, useNames, useReasonText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { TimeText } from '../TimeText';
import styles from './PlanOutlook.module.css';

/**
 * One of what would open more.
 *
 * @public
 */
export type PlanOpening = ShownPlan['openings'][number];

/**
 * What scans found done, each with a tick and its date; nothing at all where there is nothing.
 *
 * @public
 */
export function VerifiedList({ items }: { items: readonly VerifiedItem[] }) {
  const t = useUiText();
  const names = useNames();
  const countText = useCountText();
  return items.length > 0 ? (
    <Block title={t('plan.verified')}>
      {items.map(({ check, nodes, since, isDone }) => (
        <li key={check} className={styles.line}>
          <RiCheckboxCircleFill
            className={styles.done}
            size="1.25em"
            aria-hidden
          />
          <Text>
            {t(isDone ? 'plan.verifiedOn' : 'plan.verifiedMore', {
              check: names.check(check),
              nodes: countText('nodes', nodes),
            })}{' '}
            <Muted variant="body-small">
              {t('plan.verifiedSince')} <TimeText time={since} />
            </Muted>
          </Text>
        </li>
      ))}
    </Block>
  ) : null;
}

/**
 * Items that no step turns on, and why; nothing at all where there is none.
 *
 * @public
 */
export function LeftList({ left }: Pick<ShownPlan, 'left'>) {
  const t = useUiText();
  const say = useReasonText();
  const names = useNames();
  const countText = useCountText();
  return left.length > 0 ? (
    <Block title={t('plan.left')}>
      {left.map(({ check, nodes, reason }, index) => (
        <li key={index}>
          {t('plan.leftItem', {
            check: names.check(check),
            nodes: countText('nodes', nodes),
            reason: say(reason),
          })}
        </li>
      ))}
    </Block>
  ) : null;
}

/**
 * Props of {@link OpeningsList}.
 *
 * @public
 */
export interface OpeningsListProps {
  openings: readonly PlanOpening[];
  /** Where one can ask what would be then; undefined where one cannot. */
  hrefOf?(opening: PlanOpening): string | undefined;
}

/**
 * What newer kernels and versions of Cilium would open, on which nodes; nothing at all where there is nothing.
 *
 * @public
 */
export function OpeningsList({ openings, hrefOf }: OpeningsListProps) {
  const t = useUiText();
  const names = useNames();
  const countText = useCountText();
  return openings.length > 0 ? (
    <Block title={t('plan.openings')}>
      {openings.map((opening, index) => {
        const { by, floor, nodes, checks } = opening;
        const text = t(`plan.opening.${by}`, {
          floor,
          nodes: countText('nodes', nodes),
          checks: checks.map(names.check).join(', '),
        });
        const href = hrefOf?.(opening);
        return (
          <li key={index} className={styles.line}>
            <RiLockUnlockLine size="1.25em" aria-hidden />
            <Text>
              {text}{' '}
              {href && (
                <Link
                  href={href}
                  aria-label={t('plan.askLabel', { opening: text })}
                >
                  {t('plan.ask')}
                </Link>
              )}
            </Text>
          </li>
        );
      })}
    </Block>
  ) : null;
}

function Block(props: { title: string; children: React.ReactNode }) {
  return (
    <Flex direction="column" gap="2">
      <Text as="h3" variant="title-x-small">
        {props.title}
      </Text>
      <ul className={styles.list}>{props.children}</ul>
    </Flex>
  );
}
