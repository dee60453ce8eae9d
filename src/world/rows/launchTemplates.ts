import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags, tagGroups } from './owned.ts'

export interface LaunchTemplateRow extends Owned {
  readonly LaunchTemplateId: string
  readonly LaunchTemplateName: string
  readonly DefaultVersionNumber: number
  /** The highest number that was given; numbers are not given twice. */
  readonly LatestVersionNumber: number
  readonly ResourceGroupId: string
  readonly CreatedBy: string
  readonly CreateTime: string
  readonly ModifiedTime: string
  readonly Tags: Tags
}

export const LAUNCH_TEMPLATES: TableDefinition<LaunchTemplateRow> = {
  name: 'launchTemplates',
  key: (row) => row.LaunchTemplateId,
  indexes: {
    scope: ownedBy,
    name: (row) => scoped(row, row.LaunchTemplateName),
    tagKey: tagGroups,
  },
}

export interface LaunchTemplateVersionRow extends Owned {
  readonly LaunchTemplateId: string
  readonly VersionNumber: number
  readonly VersionDescription: string
  readonly CreatedBy: string
  readonly CreateTime: string
  readonly ModifiedTime: string
  /** Parameters of a launch, as they were sent. */
  readonly launchParameters: Readonly<Record<string, unknown>>
}

export function launchTemplateVersionKey(templateId: string, version: number): string {
  return `${templateId}|${version}`
}

export const LAUNCH_TEMPLATE_VERSIONS: TableDefinition<LaunchTemplateVersionRow> = {
  name: 'launchTemplateVersions',
  key: (row) => launchTemplateVersionKey(row.LaunchTemplateId, row.VersionNumber),
  indexes: { template: (row) => row.LaunchTemplateId },
}
