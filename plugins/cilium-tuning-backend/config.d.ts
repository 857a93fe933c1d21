/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HumanDuration, JsonObject } from '@backstage/types';

export interface Config {
  /** Cilium tuning. A key that is not listed here stops the start of the backend. */
  ciliumTuning?: {
    /** Which entity a cluster of the Kubernetes plugin belongs to. Wins over names and annotations. */
    clusters?: Array<{
      /** Name of the cluster in the Kubernetes plugin. */
      cluster: string;
      /** The entity that describes it, for example `resource:default/prod`. */
      entityRef: string;
    }>;

    /**
     * Whether the annotation `cilium-tuning/cluster-name` of an entity may name its cluster. Whoever may register entities
     * can then claim a cluster that no other entity claims. Default: false.
     */
    allowClusterAnnotation?: boolean;

    /** Namespaces that Cilium is looked for in, the likeliest first. Default: `[kube-system]`. */
    ciliumNamespaces?: string[];

    /** Label of nodes whose value tells node pools apart, for example `node.kubernetes.io/instance-type`. */
    poolLabel?: string;

    probe?: {
      /** Whether the reports of the probe are read. Default: true. */
      enabled?: boolean;

      /** Namespace that the probe runs in. Default: `cilium-tuning`. */
      namespace?: string;
    };

    /** Node feature discovery (NFD): what it publishes of each node. */
    nodeFeatureDiscovery?: {
      /** Whether its labels are read, which come with the nodes. Default: true. */
      enabled?: boolean;

      /**
       * Whether its NodeFeature objects are read too, each of which holds the whole configuration of a kernel. Needs the access in
       * `deploy/backstage-access/components/node-feature-discovery`. Default: false.
       */
      nodeFeatures?: boolean;

      /** Namespace of those objects. Default: `node-feature-discovery`. */
      namespace?: string;
    };

    nodeTuningOperator?: {
      /** Whether Profiles of the Node Tuning Operator of OpenShift are read. Default: true. */
      enabled?: boolean;
    };

    agentMetrics?: {
      /**
       * Whether each agent is asked for its metrics, through the API server. The right to do so (`get` on `pods/proxy`) reaches every
       * port of every pod in the namespace of Cilium, and of agents every port of their nodes: as powerful as exec. Default: false.
       */
      enabled?: boolean;

      /** Port that agents serve their metrics on. Default: 9962. */
      port?: number;
    };

    prometheus?: {
      /**
       * The Prometheus of each cluster, or what else answers its query API there (Thanos, Mimir, VictoriaMetrics). None is read
       * that is not named here. A cluster can have one target.
       */
      targets?: Array<{
        /** Names of clusters in the Kubernetes plugin. Default: every cluster. */
        clusters?: string[];

        /** Namespace of the service. */
        namespace: string;

        /** Name of the service, for example `prometheus-operated`. */
        service: string;

        /** Number or name of the service's port, as the Role in the cluster has it. */
        port: number | string;

        /** Whether the service speaks TLS. Default: `http`. */
        scheme?: 'http' | 'https';

        /** What the paths of the API stand below, for example `/prometheus`. Default: nothing. */
        path?: string;

        /**
         * Labels that the metrics of this cluster have, for a service with the metrics of several. An empty value selects those
         * without the label.
         */
        selector?: { [label: string]: string };
      }>;
    };

    agentExec?: {
      /**
       * Whether commands are run in agents to read what they do. Needs the access in
       * `deploy/backstage-access/components/agent-exec`, which is as powerful as root on every node. Default: false.
       */
      enabled?: boolean;

      /** How many agents of one cluster are asked at once. Default: 10. */
      maxConcurrent?: number;

      /** How long each command may take, its retries included. Default: 15 seconds. */
      timeLimit?: string | HumanDuration;

      /** Names of the clusters in which commands are run. Default: in all. */
      clusters?: string[];
    };

    history?: {
      /** For how long what every scan brought is kept. Default: 30 days. */
      keepDetail?: string | HumanDuration;

      /** For how long that of one scan a day is kept. Default: 730 days. */
      keepDaily?: string | HumanDuration;
    };

    /** What owners of clusters are told through the notifications plugin, where it is installed. */
    notifications?: {
      /** Whether they are notified when items regress. Default: true. */
      enabled?: boolean;

      /** The least impact of an item that is worth a notification. Default: `low`. */
      minimumImpact?: 'advisory' | 'low' | 'medium' | 'high';
    };

    /**
     * For clusters with the auth providers google, oidc and aks, which are scanned with the credentials of whoever asks: whether what
     * such a scan brings is the ordinary report of the cluster. Everybody with `cilium-tuning.report.read` who sees the entity
     * then sees what the credentials of one person could see. Default: false, each sees only their own, for an hour.
     */
    shareUserScans?: boolean;

    offlineReports?: {
      /** For how long what people keep of sysdumps is kept. Default: 90 days. */
      keep?: string | HumanDuration;
    };

    compliance?: {
      /** Time zone in which the dates of waivers and campaigns begin and end, for example `Europe/Berlin`. Default: `UTC`. */
      timeZone?: string;

      waivers?: {
        /** For how many days a waiver may excuse at most. Default: 180. */
        maxDays?: number;

        /** Whether another person has to approve a waiver before it excuses anything. Default: false. */
        requireApproval?: boolean;
      };
    };
    /** What is required of clusters. Each policy has a name of its own; a cluster may be under several. */
    policies?: Array<{
      /** Small letters, digits and dashes. */
      name: string;

      /** What people see. Default: the name. */
      title?: string;

      /** Why it is required. */
      description?: string;

      /** Which clusters it is about: of several values for one thing one has to hold, of several things all. Default: all. */
      clusters?: {
        /** Entity refs; of a group its name is enough. */
        owners?: string[];

        /** Entity refs; the name is enough. */
        systems?: string[];

        tags?: string[];
        lifecycles?: string[];

        /** Values of labels of the entity. */
        labels?: { [label: string]: string };
      };

      /** Ids of checks that have to be on wherever they apply, or waived. */
      require?: string[];

      /** The score that has to be reached, 0 to 100. */
      minScore?: number;

      /** Levels such as bronze, silver and gold, lowest first. Each requires what those before it do, too. */
      levels?: Array<{
        /** Small letters, digits and dashes. */
        name: string;

        /** What people see. Default: the name. */
        title?: string;

        /** Ids of checks that have to be on wherever they apply, or waived. */
        require?: string[];

        /** The score that has to be reached, 0 to 100. */
        minScore?: number;
      }>;

      /** The level that compliance requires. Default: the lowest. */
      target?: string;
    }>;

    scan?: {
      /**
       * The clusters that are scanned unattended: `all` that are matched to an entity, those of a list of names, or those
       * whose entity a catalog filter selects. Without it nothing is scheduled.
       */
      clusters?: 'all' | string[] | { filter: JsonObject };

      /** Time between two scans of a cluster. Default: 30 minutes. */
      interval?: string | HumanDuration;

      /** Age from which on a report is shown as old. Default: three intervals. */
      staleAfter?: string | HumanDuration;

      /** How long each source of a scan may take. Default: 60 seconds. */
      timeLimit?: string | HumanDuration;

      /** How long each request may take, its retry included. Default: 15 seconds. */
      requestTimeLimit?: string | HumanDuration;

      /** How many clusters are scanned at once by each replica. Default: 2. */
      maxConcurrent?: number;

      /** How many requests are on their way to one cluster at once. Default: 3. */
      maxRequestsPerCluster?: number;

      /** The largest answer that is read, decompressed. Default: 64. */
      maxResponseMebibytes?: number;
    };
  };
}
