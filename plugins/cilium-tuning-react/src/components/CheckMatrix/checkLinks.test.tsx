/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useLocation } from 'react-router-dom';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  accessibilityProblems,
  exampleReport,
  renderIn,
} from '../../__testUtils__';
import { CheckMatrix } from './CheckMatrix';

const { assessment } = exampleReport();

const onSelect = jest.fn();

function Matrix() {
  return (
    <>
      <CheckMatrix
        assessment={assessment}
        onSelect={onSelect}
        onShowNodes={() => {}}
        hrefOf={id => (id === 'hubble' ? undefined : `/checks/${id}`)}
      />
      <output aria-label="URL">{useLocation().pathname}</output>
    </>
  );
}

const link = (name: string) => screen.getByRole('link', { name });

describe.each(['new', 'legacy'] as const)(
  'Names of items that have pages, in the %s frontend system',
  system => {
    beforeEach(async () => {
      await renderIn(system, <Matrix />);
    });

    it('lead there with the mouse', async () => {
      await userEvent.click(link('NodePort DSR'));
      expect(screen.getByLabelText('URL')).toHaveTextContent(
        '/checks/nodeport-dsr',
      );
      expect(onSelect).not.toHaveBeenCalled();
    });

    it('are reached with arrows and lead there with Enter', async () => {
      const user = userEvent.setup();
      await user.tab();
      await user.keyboard('{Home}{ArrowDown}');
      expect(link('Conntrack bypass')).toHaveFocus();
      await user.keyboard('{Enter}');
      expect(screen.getByLabelText('URL')).toHaveTextContent(
        '/checks/conntrack-bypass',
      );
      expect(onSelect).not.toHaveBeenCalled();
    });

    it('are text where an item has none, and take the focus all the same', async () => {
      const header = screen.getByRole('rowheader', { name: 'Hubble' });
      expect(within(header).queryByRole('link')).toBeNull();
      expect(header).toHaveAttribute('tabindex', '-1');
    });

    it('have nothing that axe objects to', async () => {
      expect(await accessibilityProblems(screen.getByRole('grid'))).toEqual([]);
    });
  },
);
