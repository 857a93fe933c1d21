/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiIndeterminateCircleLine,
  RiQuestionLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type {
  Compliance,
  PolicyList,
  PolicyResult,
} from 'backstage-plugin-cilium-tuning-common';
import { policyTitle, worstCompliance } from '../../model';
import { useUiText } from '../../text';
import { Muted } from '../Muted';
import styles from './FleetMatrix.module.css';

const icons: Record<Compliance, RemixiconComponentType> = {
  compliant: RiCheckboxCircleLine,
  gaps: RiErrorWarningLine,
  unknown: RiQuestionLine,
  notApplicable: RiIndeterminateCircleLine,
};

/** Says how a cluster stands under each policy that is about it, one a line. */
function useResultLines(policies: PolicyList['items']) {
  const t = useUiText();
  return (results: readonly PolicyResult[]) =>
    results
      .map(({ policy: name, compliance, level }) => {
        const levels = policies.find(each => each.name === name)?.levels ?? [];
        const words = {
          policy: policyTitle(policies, name),
          compliance: t(`compliance.${compliance}`),
        };
        if (level === undefined) {
          return t('compliance.ofPolicy', words);
        }
        return level === null
          ? t('compliance.belowLevels', words)
          : t('compliance.atLevel', {
              ...words,
              level: policyTitle(levels, level),
            });
      })
      .join('\n');
}

/** How a cluster stands under the policies that are about it: what is worst, and how many are met. */
export function ComplianceMark(props: {
  results: readonly PolicyResult[] | undefined;
  policies: PolicyList['items'];
}) {
  const { results = [], policies } = props;
  const t = useUiText();
  const linesOf = useResultLines(policies);
  const worst = worstCompliance({ compliance: [...results] });
  if (worst === undefined) {
    return null;
  }
  const Icon = icons[worst];
  const met = results.filter(({ compliance }) => compliance === 'compliant');
  const count = t('compliance.of', {
    met: met.length,
    count: results.length,
  });
  return (
    <span className={styles.stack} title={linesOf(results)}>
      <span className={styles.mark}>
        <Icon
          className={styles.complianceIcon}
          data-compliance={worst}
          size="1.25em"
          aria-hidden
        />
        <span className={styles.clamped}>{t(`compliance.${worst}`)}</span>
      </span>
      <Muted variant="body-small" title={count}>
        {count}
      </Muted>
    </span>
  );
}
