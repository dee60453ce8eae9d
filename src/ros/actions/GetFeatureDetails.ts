import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { LISTED_TYPES } from '../scratch/listing.ts'
import { scratchSourceTypes, scratchTypesOf } from '../scratch/sourceTypes.ts'
import { identifierOf } from '../stack/imports.ts'
import { emulatedResourceTypes, findResourceType } from '../stack/resourceTypes.ts'

const FEATURES = [
  'All',
  'Terraform',
  'ResourceCleaner',
  'TemplateParameterConstraints',
  'TemplateScratch',
  'DriftDetection',
  'ResourceImport',
]

/**
 * GetFeatureDetails: with which types drift detection, imports and resource scenarios work here.
 * Not modelled: Terraform, ResourceCleaner and TemplateParameterConstraints, of which no type is named.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'GetFeatureDetails', {
  handle(_context, { Feature }) {
    ensure(FEATURES.includes(Feature), errors.invalidParameter('Feature', `It is one of ${FEATURES.join(', ')}.`))

    const details = {
      DriftDetection: { SupportedResourceTypes: emulatedResourceTypes().filter(isReadBack) },
      TemplateScratch: {
        SupportedResourceTypes: scratchSourceTypes('ArchitectureDetection').map((ResourceType) => ({
          ResourceType,
          SourceSupported: true,
          SourceResourcesSupported: true,
          SourceTagSupported: LISTED_TYPES.includes(ResourceType),
          SourceResourceGroupSupported: LISTED_TYPES.includes(ResourceType),
          SupportedTemplateScratchTypes: scratchTypesOf(ResourceType),
        })),
      },
      ResourceCleaner: { SupportedResourceTypes: [] },
      ResourceImport: {
        SupportedResourceTypes: emulatedResourceTypes().flatMap((ResourceType) => {
          const identifier = identifierOf(ResourceType)
          return identifier === undefined ? [] : [{ ResourceType, ResourceIdentifiers: [identifier] }]
        }),
      },
      TemplateParameterConstraints: { SupportedResourceTypes: [] },
      Terraform: { SupportedVersions: [] },
    }
    return Object.fromEntries(Object.entries(details).filter(([name]) => Feature === 'All' || Feature === name))
  },
})

const isReadBack = (type: string) => findResourceType(type)?.read !== undefined
