import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags } from './owned.ts'

/** With whom a template is shared, and what of it. */
export interface TemplatePermission {
  readonly AccountId: string
  readonly VersionOption: 'AllVersions' | 'Latest' | 'Current' | 'Specified'
  /** With Current and Specified. */
  readonly TemplateVersion?: string
}

/** A stored template. It lies in no region: RegionId is empty. */
export interface TemplateRow extends Owned {
  /** Lower-case UUID. */
  readonly TemplateId: string
  /** The latest one: `v2`. */
  readonly TemplateVersion: string
  readonly ResourceGroupId: string
  readonly permissions: readonly TemplatePermission[]
  /** `2026-11-24T01:02:03`, UTC without Z. */
  readonly CreateTime: string
  readonly UpdateTime: string
  readonly Tags: Tags
}

export const TEMPLATES: TableDefinition<TemplateRow> = {
  name: 'templates',
  key: (row) => row.TemplateId,
  indexes: {
    scope: ownedBy,
    sharedWith: (row) => row.permissions.map(({ AccountId }) => AccountId),
    tagKey: (row) => Object.keys(row.Tags).map((key) => `${ownedBy(row)}|${key}`),
  },
}

/** One version of a stored template; each has its own name and description. */
export interface TemplateVersionRow {
  /** `${TemplateId}|${TemplateVersion}` */
  readonly versionKey: string
  readonly TemplateId: string
  /** `v1`, `v2` …; `Draft` for the one that no list shows. */
  readonly TemplateVersion: string
  readonly TemplateName: string
  readonly Description: string
  readonly TemplateBody: string
  readonly CreateTime: string
  readonly UpdateTime: string
}

export const TEMPLATE_VERSIONS: TableDefinition<TemplateVersionRow> = {
  name: 'templateVersions',
  key: (row) => row.versionKey,
  indexes: { template: (row) => row.TemplateId },
}
