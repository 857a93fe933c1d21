/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { Alert, Button, Flex, Link } from '@backstage/ui';
import {
  groupsOfCohorts,
  type Assessment,
  type Finding,
  type FindingSeverity,
} from 'backstage-plugin-cilium-tuning-common';
import { groupName } from '../../model';
import { useCountText, useNames, useReasonText, useUiText } from '../../text';
import type { MatrixSelection } from '../CheckMatrix';
import { EvidenceTable } from '../EvidenceTable';
import styles from './FindingsList.module.css';

const statusOf: Record<FindingSeverity, 'danger' | 'warning' | 'info'> = {
  critical: 'danger',
  warning: 'warning',
  note: 'info',
};

/** What a finding follows from, and where it holds. */
function useFindingText(assessment: Assessment, finding: Finding): string {
  const t = useUiText();
  const say = useReasonText();
  const countText = useCountText();
  const nodes = countText('nodes', finding.nodes);
  const groups = groupsOfCohorts(assessment, finding.cohorts);
  const where =
    groups.length === 1 && assessment.groups.length > 1
      ? t('findings.onGroup', { nodes, group: groupName(groups[0]) })
      : t('findings.on', { nodes });
  return finding.because ? `${say(finding.because)}. ${where}` : where;
}

/** One finding: how severe, what, why and where; and the evidence for it where somebody wants it. */
export function FindingAlert(props: {
  assessment: Assessment;
  finding: Finding;
  /** Without evidence and links. */
  isShort?: boolean;
  /** Where the checklist shows a check on a node group. */
  hrefOf?(selection: MatrixSelection): string;
}) {
  const { assessment, finding, isShort = false, hrefOf } = props;
  const { severity, check } = finding;
  const t = useUiText();
  const say = useReasonText();
  const names = useNames();
  const text = useFindingText(assessment, finding);
  const [isOpen, setIsOpen] = useState(false);
  const [group] = groupsOfCohorts(assessment, finding.cohorts);
  const leadsTo = check && group && hrefOf?.({ check, group: group.id });
  return (
    <li className={styles.finding}>
      <Alert
        icon
        status={statusOf[severity]}
        title={`${t(`findings.${severity}`)}: ${say(finding.reason)}`}
        description={text}
        customActions={
          isShort ? undefined : (
            <Flex gap="3" align="center">
              {leadsTo && (
                <Link href={leadsTo} standalone>
                  {names.check(check)}
                </Link>
              )}
              <Button
                size="small"
                variant="tertiary"
                aria-expanded={isOpen}
                onPress={() => setIsOpen(!isOpen)}
              >
                {t(isOpen ? 'findings.hideEvidence' : 'findings.showEvidence')}
              </Button>
            </Flex>
          )
        }
      />
      {isOpen && (
        <EvidenceTable
          evidence={finding.evidence.flatMap(
            index => assessment.evidence[index] ?? [],
          )}
        />
      )}
    </li>
  );
}
