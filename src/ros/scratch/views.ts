import { defineView } from '../../door/views.ts'
import { vpcTags } from '../../rules/tags.ts'
import type { TemplateScratchRow } from '../../world/rows/ros.ts'
import { type FoundScratch, foundIn } from './found.ts'
import type { GeneratedScratch } from './generated.ts'
import type { SourceResource } from './requested.ts'

/** What ListTemplateScratches and GetTemplateScratch both show. */
export function scratchSummary(scratch: TemplateScratchRow) {
  const { sourceResources, preferenceParameters } = scratch
  return {
    TemplateScratchId: scratch.TemplateScratchId,
    TemplateScratchType: scratch.TemplateScratchType,
    Status: scratch.Status,
    StatusReason: scratch.StatusReason,
    FailedCode: scratch.FailedCode,
    Description: scratch.Description,
    LogicalIdStrategy: scratch.LogicalIdStrategy,
    ResourceGroupId: scratch.ResourceGroupId,
    PreferenceParameters: preferenceParameters.map((parameter) => ({ ...parameter })),
    SourceResources: (sourceResources as unknown as readonly SourceResource[]).map(
      ({ ResourceId, ResourceType, RelatedResourceTypeFilter: related }) => ({
        ...{ ResourceId, ResourceType },
        ...(related === undefined ? {} : { RelatedResourceTypeFilter: [...related] }),
      }),
    ),
    ...(scratch.sourceTag ? { SourceTag: { ...(scratch.sourceTag as object) } } : {}),
    ...(scratch.sourceResourceGroup ? { SourceResourceGroup: { ...(scratch.sourceResourceGroup as object) } } : {}),
    CreateTime: scratch.CreateTime,
    UpdateTime: scratch.UpdateTime,
  }
}

export const scratchView = defineView('templateScratch', (scratch: TemplateScratchRow) => ({
  ...scratchSummary(scratch),
  Tags: vpcTags(scratch.Tags),
}))

/** TemplateScratchData: source nodes (what was scanned) and new nodes (what would be made). The inner shape is ours: ROS does not document it. */
export function scratchContent(scratch: TemplateScratchRow, option: string): Record<string, unknown> | undefined {
  if (scratch.Status !== 'GENERATE_COMPLETE') return undefined
  const found = foundIn(scratch)
  if (found !== undefined) return foundContent(found, scratch.TemplateScratchType, option)
  const generated = scratch.generated as unknown as GeneratedScratch
  const sources = {
    SourceNodes: generated.sources.map(({ sourceInstanceId }) => ({
      ResourceId: sourceInstanceId,
      ResourceType: 'ALIYUN::ECS::Instance',
    })),
  }
  const provisions = {
    Destination: generated.destination,
    NewNodes: generated.provisions,
    Sources: generated.sources,
    Warnings: generated.warnings,
    Decisions: generated.decisions,
  }
  if (option === 'Source') return sources
  return option === 'Provisions' ? provisions : { ...sources, ...provisions }
}

function foundContent(found: FoundScratch, scratchType: string, option: string): Record<string, unknown> {
  const sources = {
    SourceNodes: found.nodes.map(({ ResourceId, ResourceType, RegionId, Properties }) => ({
      ...{ ResourceId, ResourceType, RegionId },
      Properties: structuredClone(Properties),
    })),
    Relations: found.edges.map(({ from, to }) => ({ From: resourceAt(found, from), To: resourceAt(found, to) })),
  }
  if (scratchType === 'ArchitectureDetection' || option.startsWith('Source')) return sources
  const provisions = {
    Destination: { RegionId: found.destination.regionId },
    NewNodes: found.provisions.map((node) => ({ ...node })),
  }
  return option === 'Provisions' ? provisions : { ...sources, ...provisions }
}

function resourceAt({ nodes }: FoundScratch, logicalId: string): string | undefined {
  return nodes.find(({ LogicalResourceId }) => LogicalResourceId === logicalId)?.ResourceId
}
