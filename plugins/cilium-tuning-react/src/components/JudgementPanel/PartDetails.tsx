/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import type {
  Judgement,
  ShownEvidence,
} from 'backstage-plugin-cilium-tuning-common';
import { useReasonText, useUiText } from '../../text';
import { EvidenceTable } from '../EvidenceTable';
import { NeedsList } from './NeedsList';
import { ReasonSection, Section } from './Section';

/** Why nodes that are judged alike have their verdict, and the evidence for it. */
export function PartDetails(props: {
  judgement: Judgement;
  evidence: ShownEvidence[];
  /** Shown below the verdict. */
  children?: ReactNode;
}) {
  const { judgement, evidence, children } = props;
  const t = useUiText();
  const say = useReasonText();
  const { figure } = judgement;
  const sentence = say(judgement.reason);
  return (
    <>
      <Text>{sentence}</Text>
      {figure && !sentence.includes(figure) && <Text>{figure}</Text>}
      {children}
      {judgement.needs.length > 0 && (
        <Section title={t('panel.needs')}>
          <NeedsList needs={judgement.needs} />
        </Section>
      )}
      <ReasonSection
        title={t('panel.confirmFirst')}
        reasons={judgement.confirmFirst}
      />
      <ReasonSection title={t('panel.tells')} reasons={judgement.tells} />
      <ReasonSection title={t('panel.notes')} reasons={judgement.notes} />
      <Section title={t('panel.evidence')}>
        <EvidenceTable
          evidence={judgement.evidence.flatMap(index => evidence[index] ?? [])}
        />
      </Section>
    </>
  );
}
