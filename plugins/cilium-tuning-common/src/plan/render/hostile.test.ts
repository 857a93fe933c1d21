/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  nodesSnapshot,
  planOf,
  stepOf,
  textOf,
} from '../../__testUtils__/plans';
import { renderPlan } from './renderPlan';

describe('the files of a plan', () => {
  it('are of text that stands for itself, whatever a cluster or a file says', () => {
    const hostile = "x'; touch /tmp/owned; '\n# `$(id)` [a](javascript:1) <b>";
    const snapshot = nodesSnapshot([{ name: 'a-1' }, { name: 'a-2' }]);
    snapshot.nodes[1].name = hostile;
    const step = stepOf(
      snapshot,
      [
        {
          on: 'cluster',
          operations: [
            { do: 'setValues', settings: [{ key: 'mtu', value: hostile }] },
          ],
        },
        {
          on: 'canary',
          operations: [
            { do: 'restartAgent' },
            { do: 'verify', what: { code: hostile } },
          ],
        },
        { on: 'others', operations: [{ do: 'restartAgent' }] },
      ],
      { title: { code: hostile }, risks: [{ code: hostile }] },
    );
    const files = renderPlan(planOf([step]), {
      ...snapshot,
      clusterName: hostile,
    });

    const script = textOf(files, 'commands.sh');
    expect(script).not.toMatch(/^[^#'"]*touch/m);
    expect(script).toContain(`'x'\\''; touch`);
    expect(script).not.toContain('stage_3');
    expect(textOf(files, '01-bbr/README.md')).toMatch(
      /Left out of the commands:\*\* 1 node/,
    );
    for (const file of files.filter(
      ({ language }) => language === 'markdown',
    )) {
      const outsideCode = file.text.replace(/(?<!\\)`[^`]*`/g, '');
      expect(outsideCode).not.toMatch(/(?<!\\)(?:<b>|\]\(javascript|\$\()/);
    }
  });
});
