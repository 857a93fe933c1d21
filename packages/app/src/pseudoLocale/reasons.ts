/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { messages } from 'backstage-plugin-cilium-tuning-common';
import { pseudoMessages } from './pseudoText';

export default pseudoMessages(messages);
