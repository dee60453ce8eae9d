import { defineView } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import type { LaunchTemplateRow, LaunchTemplateVersionRow } from '../../../world/rows/launchTemplates.ts'
import type { LaunchParameters } from './launchTemplates.ts'

/** A launch template as DescribeLaunchTemplates lists it. */
export const launchTemplateView = defineView('launchTemplate', (row: LaunchTemplateRow) => ({
  LaunchTemplateId: row.LaunchTemplateId,
  LaunchTemplateName: row.LaunchTemplateName,
  DefaultVersionNumber: row.DefaultVersionNumber,
  LatestVersionNumber: row.LatestVersionNumber,
  ResourceGroupId: row.ResourceGroupId,
  CreatedBy: row.CreatedBy,
  CreateTime: row.CreateTime,
  ModifiedTime: row.ModifiedTime,
  Tags: { Tag: ecsTags(row.Tags) },
}))

/** A version without its parameters. */
export const briefVersionView = defineView('briefVersion', (row: LaunchTemplateVersionRow, read, world) => {
  const template = read.get(world.launchTemplates, row.LaunchTemplateId)
  return {
    LaunchTemplateId: row.LaunchTemplateId,
    LaunchTemplateName: template?.LaunchTemplateName ?? '',
    VersionNumber: row.VersionNumber,
    DefaultVersion: template?.DefaultVersionNumber === row.VersionNumber,
    VersionDescription: row.VersionDescription,
    CreatedBy: row.CreatedBy,
    CreateTime: row.CreateTime,
    ModifiedTime: row.ModifiedTime,
  }
})

/** A version as DescribeLaunchTemplateVersions lists it. */
export const versionView = defineView('version', (row: LaunchTemplateVersionRow, read, world) => ({
  ...briefVersionView.show(row, read, world),
  LaunchTemplateData: shownParameters(row.launchParameters as LaunchParameters),
}))

/**
 * Lists have a wrapper here, and tags a name of their own. What is of the system disk is told twice: the Node and Python SDKs declare a structure, the Go
 * SDK and the Terraform provider read names with a dot.
 */
function shownParameters(parameters: LaunchParameters) {
  const { DataDisk, NetworkInterface, SecurityGroupIds, SecurityOptions, SystemDisk, Tag, ...others } = parameters
  const { TrustedSystemMode } = SecurityOptions ?? {}
  return {
    ...others,
    ...Object.fromEntries(Object.entries(SystemDisk ?? {}).map(([name, value]) => [`SystemDisk.${name}`, value])),
    ...(SystemDisk === undefined ? {} : { SystemDisk }),
    ...(TrustedSystemMode === undefined ? {} : { SecurityOptions: { TrustedSystemMode } }),
    DataDisks: { DataDisk: DataDisk ?? [] },
    NetworkInterfaces: { NetworkInterface: (NetworkInterface ?? []).map(shownCard) },
    SecurityGroupIds: { SecurityGroupId: SecurityGroupIds ?? [] },
    Tags: { InstanceTag: Tag ?? [] },
  }
}

function shownCard(card: NonNullable<LaunchParameters['NetworkInterface']>[number]) {
  const { SecurityGroupIds, ...members } = card
  return { ...members, SecurityGroupIds: { SecurityGroupId: SecurityGroupIds ?? [] } }
}
