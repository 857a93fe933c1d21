/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link, Text } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import type { Check } from 'backstage-plugin-cilium-tuning-common';
import { useNames, useReasonText, useUiText } from '../../text';
import { Section, TextList } from './Section';
import styles from './JudgementPanel.module.css';

/**
 * What is known of a check wherever it is judged: what turning it on disrupts, what it conflicts with, its impact and scope, and where to read on.
 *
 * @public
 */
export function CheckFacts({ check }: { check: Check }) {
  const t = useUiText();
  const say = useReasonText();
  const names = useNames();
  const { disruption, conflicts = [], scope, impact, references } = check;
  return (
    <>
      <Section title={t('panel.disruption')}>
        <TextList
          lines={
            disruption.length > 0
              ? disruption.map(kind => t(`disruption.${kind}`))
              : [t('disruption.none')]
          }
        />
      </Section>
      {conflicts.length > 0 && (
        <Section title={t('panel.conflicts')}>
          <TextList
            lines={conflicts.map(
              conflict =>
                `${names.check(conflict.check)}: ${say(conflict.reason)}`,
            )}
          />
        </Section>
      )}
      <Section title={t('panel.weight')}>
        <Text>
          {t('panel.impact', { impact: t(`impact.${impact}`) })}{' '}
          {t(scope === 'cluster' ? 'panel.scopeCluster' : 'panel.scopeNode')}
        </Text>
      </Section>
      {references.length > 0 && (
        <Section title={t('panel.references')}>
          <ul className={styles.bullets}>
            {references.filter(isHttps).map(url => (
              <li key={url}>
                <Link href={url} target="_blank" rel="noopener noreferrer">
                  {url.replace('https://', '')}
                  <RiExternalLinkLine size="1em" aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function isHttps(url: string): boolean {
  return url.startsWith('https://');
}
