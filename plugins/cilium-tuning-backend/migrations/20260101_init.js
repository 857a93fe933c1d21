/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cilium_tuning_clusters', table => {
    table.comment('One row for each cluster entity of the catalog');
    table.text('entity_ref').primary();

    table.text('cluster_name').comment('Cluster of the Kubernetes plugin');
    table.text('binding').notNullable();
    table.text('auth_provider');
    table
      .integer('missing_count')
      .notNullable()
      .defaultTo(0)
      .comment('Times in a row that the Kubernetes plugin did not list it');
    table.boolean('scheduled').notNullable().defaultTo(false);
    table.text('facets_digest').notNullable();
    table.timestamp('gone_since').comment('When the entity was first missing');

    table.timestamp('due_at').comment('When to scan; null for not at all');
    table.timestamp('requested_at');
    table.timestamp('last_request_at');
    table.text('lease_holder').comment('Token of the claim, new for each scan');
    table.timestamp('lease_until');

    table.timestamp('started_at');
    table.integer('sources_done').notNullable().defaultTo(0);
    table.integer('sources_total').notNullable().defaultTo(0);
    table.integer('nodes_read').notNullable().defaultTo(0);
    table.integer('nodes_total');

    table.timestamp('last_scan_finished_at');
    table.text('last_scan_outcome');
    table.text('last_scan_problem').comment('JSON');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('Scans in a row that brought no report');

    table.index(['due_at'], 'cilium_tuning_clusters_due_idx');
    table.index(['cluster_name'], 'cilium_tuning_clusters_name_idx');
  });

  await knex.schema.createTable('cilium_tuning_cluster_owners', table => {
    table.comment('Owners of the cluster entities, for permission rules');
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.text('owner_ref').notNullable();
    table.primary(['entity_ref', 'owner_ref']);
    table.index(['owner_ref'], 'cilium_tuning_cluster_owners_idx');
  });

  await knex.schema.createTable('cilium_tuning_cluster_labels', table => {
    table.comment('Labels of the cluster entities, for permission rules');
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.text('label').notNullable();
    table.text('value').notNullable();
    table.primary(['entity_ref', 'label']);
    table.index(['label', 'value'], 'cilium_tuning_cluster_labels_idx');
  });

  await knex.schema.createTable('cilium_tuning_cluster_tags', table => {
    table.comment('Tags of the cluster entities, for permission rules');
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.text('tag').notNullable();
    table.primary(['entity_ref', 'tag']);
    table.index(['tag'], 'cilium_tuning_cluster_tags_idx');
  });

  await knex.schema.createTable('cilium_tuning_reports', table => {
    table.comment('The newest report of each cluster entity');
    table
      .text('entity_ref')
      .primary()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.text('id').notNullable().unique();
    table.text('cluster_name').notNullable();
    table.timestamp('taken_at').notNullable();
    table.text('rules_version').notNullable();
    table.text('summary').notNullable().comment('JSON: score and progress');
    table.text('snapshot', 'longtext').notNullable().comment('JSON');
    table.text('assessment', 'longtext').notNullable().comment('JSON');
  });

  await knex.schema.createTable('cilium_tuning_report_history', table => {
    table.comment('What is kept of each report for trends');
    table.text('id').primary();
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.text('cluster_name').notNullable();
    table.timestamp('taken_at').notNullable();
    table.text('rules_version').notNullable();
    table.integer('score');
    table.integer('potential');
    table.text('progress').notNullable().comment('JSON');
    table.text('checks').notNullable().comment('JSON: progress by check id');
    table.index(['entity_ref', 'taken_at'], 'cilium_tuning_history_idx');
  });

  await knex.schema.createTable('cilium_tuning_directory', table => {
    table.comment('One row: whose turn it is to look at catalog and clusters');
    table.integer('id').primary();
    table.timestamp('due_at').notNullable();
    table.integer('turn').notNullable().comment('Number of the latest turn');
  });
  await knex('cilium_tuning_directory').insert({
    id: 1,
    due_at: new Date(0),
    turn: 0,
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cilium_tuning_directory');
  await knex.schema.dropTable('cilium_tuning_report_history');
  await knex.schema.dropTable('cilium_tuning_reports');
  await knex.schema.dropTable('cilium_tuning_cluster_tags');
  await knex.schema.dropTable('cilium_tuning_cluster_labels');
  await knex.schema.dropTable('cilium_tuning_cluster_owners');
  await knex.schema.dropTable('cilium_tuning_clusters');
};
