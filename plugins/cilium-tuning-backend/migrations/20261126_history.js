/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('cilium_tuning_report_history', table => {
    table.integer('nodes').comment('Null in rows of before');
    table.text('spread').comment('JSON: nodes by Cilium version and kernel');
    table.text('counts').comment('JSON: number of nodes by verdict, by check');
    table
      .boolean('condensed')
      .notNullable()
      .defaultTo(false)
      .comment('True for the one row that is kept of a day');
    table.index(['condensed', 'taken_at'], 'cilium_tuning_history_age_idx');
  });

  await knex.schema.createTable('cilium_tuning_changes', table => {
    table.comment(
      'What differed from the report before, for reports where something did',
    );
    table.text('report_id').primary();
    table
      .text('entity_ref')
      .notNullable()
      .references('cilium_tuning_clusters.entity_ref')
      .onDelete('CASCADE');
    table.timestamp('taken_at').notNullable();
    table.text('changes', 'longtext').notNullable().comment('JSON');
    table.index(['entity_ref', 'taken_at'], 'cilium_tuning_changes_idx');
    table.index(['taken_at'], 'cilium_tuning_changes_age_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cilium_tuning_changes');
  await knex.schema.alterTable('cilium_tuning_report_history', table => {
    table.dropIndex(['condensed', 'taken_at'], 'cilium_tuning_history_age_idx');
    table.dropColumns('nodes', 'spread', 'counts', 'condensed');
  });
};
