/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert } from '@backstage/ui';
import {
  groupsOfCohorts,
  type Assessment,
  type WhatIfAnswer,
} from 'backstage-plugin-cilium-tuning-common';
import {
  groupName,
  useCountText,
  useReasonText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';

/** Nodes that would lose their agent, said before all else. */
export function AgentStops(props: {
  assessment: Assessment;
  stops: WhatIfAnswer['stops'];
}) {
  const { assessment, stops } = props;
  const t = useUiText();
  const say = useReasonText();
  const countText = useCountText();
  return (
    <>
      {stops.map(({ sure, reason, nodes, cohorts }, index) => {
        const where = groupsOfCohorts(assessment, cohorts)
          .map(groupName)
          .join(', ');
        return (
          <Alert
            key={index}
            icon
            role="alert"
            status={sure ? 'danger' : 'warning'}
            title={t(sure ? 'whatIf.stops' : 'whatIf.mayStop', {
              nodes: countText('nodes', nodes),
            })}
            description={[
              `${say(reason)}. (${where})`,
              ...(sure ? [t('whatIf.stopsText')] : []),
            ].join(' ')}
          />
        );
      })}
    </>
  );
}
