/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('cilium_tuning_clusters', table => {
    table.text('oidc_token_provider').comment('For the auth provider oidc');
  });

  await knex.schema.createTable('cilium_tuning_user_scans', table => {
    table.comment(
      'Scans that users made with their own cluster credentials, which are not here; deleted after an hour',
    );
    table.text('user_ref').notNullable();
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.primary(['user_ref', 'entity_ref']);
    table.text('cluster_name').notNullable();
    table.timestamp('requested_at').notNullable();
    table.timestamp('expires_at').notNullable();

    table.text('lease_holder').comment('Token of the claim, new for each scan');
    table.timestamp('lease_until');
    table.timestamp('started_at').comment('Null while the scan waits');
    table.integer('sources_done').notNullable().defaultTo(0);
    table.integer('sources_total').notNullable().defaultTo(0);
    table.integer('nodes_read').notNullable().defaultTo(0);
    table.integer('nodes_total');

    table.timestamp('finished_at');
    table.text('outcome');
    table.text('problem').comment('JSON');

    table.text('report_id');
    table.timestamp('taken_at');
    table.text('rules_version');
    table.text('snapshot', 'longtext').comment('JSON');
    table.text('assessment', 'longtext').comment('JSON');
    table.index(['expires_at'], 'cilium_tuning_user_scans_age_idx');
  });

  await knex.schema.createTable('cilium_tuning_offline_reports', table => {
    table.comment('What users kept of files beside the reports of clusters');
    table.text('id').primary();
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.text('cluster_name').notNullable();
    table.text('kept_by').notNullable().comment('Entity ref of the user');
    table.timestamp('kept_at').notNullable();
    table.text('file').notNullable();
    table.timestamp('taken_at').notNullable();
    table.text('notes').notNullable().comment('JSON');
    table.text('rules_version').notNullable();
    table.text('snapshot', 'longtext').notNullable().comment('JSON');
    table.text('assessment', 'longtext').notNullable().comment('JSON');
    table.index(['entity_ref', 'kept_at'], 'cilium_tuning_offline_idx');
    table.index(['kept_at'], 'cilium_tuning_offline_age_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cilium_tuning_offline_reports');
  await knex.schema.dropTable('cilium_tuning_user_scans');
  // For SQLite, dropColumn makes the table anew, and with the old one all that refers to it goes
  await knex.raw('ALTER TABLE ?? DROP COLUMN ??', [
    'cilium_tuning_clusters',
    'oidc_token_provider',
  ]);
};
