/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { uiMessages } from 'backstage-plugin-cilium-tuning-react';
import { pseudoMessages } from './pseudoText';

export default pseudoMessages(uiMessages);
