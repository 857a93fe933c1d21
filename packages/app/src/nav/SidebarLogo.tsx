/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link, useSidebarOpenState } from '@backstage/core-components';
import { RiSpeedUpLine } from '@remixicon/react';
import styles from './SidebarLogo.module.css';

/** The name of the demo, or its mark alone while the sidebar is narrow. */
export const SidebarLogo = () => {
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={styles.root}>
      <Link to="/" underline="none" className={styles.link} aria-label="Home">
        <RiSpeedUpLine size={32} className={styles.mark} aria-hidden />
        {isOpen && <span className={styles.name}>Cilium tuning</span>}
      </Link>
    </div>
  );
};
