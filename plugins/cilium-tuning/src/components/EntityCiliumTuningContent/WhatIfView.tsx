/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useState } from 'react';
import { Alert, Flex, Skeleton, Text } from '@backstage/ui';
import { RiQuestionnaireLine } from '@remixicon/react';
import type {
  Report,
  WhatIfAnswer,
} from 'backstage-plugin-cilium-tuning-common';
import {
  CheckMatrix,
  JudgementPanel,
  NodesDialog,
  ScoreChange,
  type MatrixSelection,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { StateMessage } from '../states';
import { useCheckHref } from '../useCheckHref';
import { useLoaded } from '../useLoaded';
import { AgentStops } from './AgentStops';
import styles from './content.module.css';
import { LoadProblem } from './LoadProblem';
import { QuestionForm } from './QuestionForm';
import { useQuestion } from './useQuestion';
import { type ReportApi, useReportApi } from './useReportApi';
import { WhatIfChanges } from './WhatIfChanges';
import { StepsThen } from './StepsThen';

/** What would be of a cluster, by a question that stands in the URL. */
export function WhatIfView(props: {
  report: Report;
  /** Instead of the backend's, for a report that is not its own. */
  own?: ReportApi;
}) {
  const { report, own } = props;
  const { entityRef, id, assessment } = report;
  const t = useUiText();
  const api = useReportApi(own);
  const { question, ask } = useQuestion();
  const isAsked = question.nodes.length + question.turnOn.length > 0;
  const load = useCallback(
    (signal: AbortSignal) => api.askWhatIf(entityRef, question, signal),
    // It is put to the newest report
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [api, entityRef, id, question],
  );
  const { value, error, isLoading, retry } = useLoaded(
    isAsked ? load : undefined,
  );
  return (
    <Flex direction="column" gap="6" aria-busy={isLoading}>
      <QuestionForm assessment={assessment} question={question} onAsk={ask} />
      {error && (
        <LoadProblem code="whatIf.failed" error={error} onRetry={retry} />
      )}
      {!isAsked && (
        <StateMessage title={t('whatIf.empty')} icon={RiQuestionnaireLine}>
          <Text>{t('whatIf.emptyText')}</Text>
        </StateMessage>
      )}
      {value ? (
        <Answer report={report} answer={value} listNodes={own?.listNodes} />
      ) : (
        isLoading && <Skeleton width="100%" height={320} />
      )}
    </Flex>
  );
}

interface AnswerProps {
  report: Report;
  answer: WhatIfAnswer;
  /** Instead of the backend's, for a report that is not its own. */
  listNodes: ReportApi['listNodes'] | undefined;
}

function Answer({ report, answer, listNodes }: AnswerProps) {
  const t = useUiText();
  const isLost = answer.stops.some(({ sure }) => sure);
  return (
    <>
      {answer.missingGroups.map(group => (
        <Alert
          key={group}
          icon
          status="warning"
          role="status"
          title={t('whatIf.missing', { group })}
        />
      ))}
      <AgentStops assessment={answer.assessment} stops={answer.stops} />
      <ScoreChange score={answer.score} isLost={isLost} />
      <WhatIfChanges answer={answer} />
      <Matrix report={report} answer={answer} listNodes={listNodes} />
      {!isLost && <StepsThen plan={answer.plan} />}
    </>
  );
}

/** The matrix of the checklist, over what would be; its nodes are those that there are. */
function Matrix({ report, answer, listNodes }: AnswerProps) {
  const t = useUiText();
  const checkHref = useCheckHref();
  const [selection, setSelection] = useState<MatrixSelection>();
  const [group, setGroup] = useState<string>();
  return (
    <Flex direction="column" gap="3">
      <Text as="h3" variant="title-x-small">
        {t('whatIf.matrix')}
      </Text>
      <div className={styles.columns}>
        <div className={styles.matrix}>
          <CheckMatrix
            assessment={answer.assessment}
            before={report.assessment}
            selection={selection}
            onSelect={setSelection}
            onShowNodes={setGroup}
            hrefOf={checkHref}
          />
        </div>
        {selection && (
          <div className={styles.panel}>
            <JudgementPanel
              assessment={answer.assessment}
              selection={selection}
              onClose={() => setSelection(undefined)}
              onShowNodes={setGroup}
              hrefOf={checkHref}
            />
          </div>
        )}
      </div>
      <NodesDialog
        entityRef={report.entityRef}
        group={report.assessment.groups.find(({ id }) => id === group)}
        listNodes={listNodes}
        isOpen={group !== undefined}
        onClose={() => setGroup(undefined)}
      />
    </Flex>
  );
}
