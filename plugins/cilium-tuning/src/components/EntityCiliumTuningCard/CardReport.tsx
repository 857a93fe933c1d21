/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo, useState } from 'react';
import { Button, Flex } from '@backstage/ui';
import type { Report } from 'backstage-plugin-cilium-tuning-common';
import {
  CheckList,
  FindingsList,
  ScoreSummary,
  useUiText,
  waivedItems,
} from 'backstage-plugin-cilium-tuning-react';
import { useCheckHref } from '../useCheckHref';
import { useClusterWaivers } from '../Waivers';

const SHOWN_AT_FIRST = 8;

/** Score and checklist, one line an item. */
export function CardReport(props: { report: Report; isStale: boolean }) {
  const { report, isStale } = props;
  const t = useUiText();
  const checkHref = useCheckHref();
  const [showsAll, setShowsAll] = useState(false);
  const { value: waivers } = useClusterWaivers(report);
  const waived = useMemo(() => waivers && waivedItems(waivers), [waivers]);
  const { assessment } = report;
  const total = assessment.checks.length;
  return (
    <Flex direction="column" gap="4">
      <FindingsList
        assessment={assessment}
        severities={['critical', 'warning']}
        isShort
      />
      <ScoreSummary assessment={assessment} isStale={isStale} />
      <CheckList
        assessment={assessment}
        limit={showsAll ? undefined : SHOWN_AT_FIRST}
        hrefOf={checkHref}
        waived={waived}
      />
      {total > SHOWN_AT_FIRST && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setShowsAll(!showsAll)}
        >
          {showsAll
            ? t('card.showFewer')
            : t('card.showAll', { total: String(total) })}
        </Button>
      )}
    </Flex>
  );
}
