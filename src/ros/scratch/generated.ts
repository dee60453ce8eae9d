import type { Json } from '../../world/rows/ros.ts'

/** Something that was decided while a scratch was generated: by which rule of cloning, in one sentence, from which facts. */
export interface ScratchDecision {
  readonly rule: string
  readonly text: string
  readonly facts: Json
}

/** How one attribute of the source comes out in its clones. */
export interface AttributeOutcome {
  readonly name: string
  readonly source: Json
  readonly clone: Json
  readonly outcome: 'same' | 'differs' | 'dropped'
  readonly rule: string
  readonly reason: string
}

export interface ScratchImage {
  readonly plan: 'source-image' | 'create-image' | 'create-and-copy-image'
  readonly imageId?: string
  readonly imageName?: string
  /** GiB over all disks of the image, for what it costs to keep. */
  readonly sizeGiB?: number
}

/** What was found and decided for one source instance. */
export interface ScratchSource {
  readonly sourceInstanceId: string
  readonly requestedAmount: number
  readonly effectiveAmount: number
  readonly amountReason?: string
  readonly headroomTerms: readonly {
    readonly quota: string
    readonly limit: number
    readonly used: number
    readonly allows: number
  }[]
  readonly sourceInstanceType: string
  readonly effectiveInstanceType: string
  readonly typeReason?: string
  readonly candidates: readonly { readonly instanceType: string; readonly accepted: boolean; readonly reason: string }[]
  /** Types that are not among the candidates, counted by what left them out. */
  readonly passedOver: readonly { readonly criterion: string; readonly types: number }[]
  readonly image: ScratchImage
  readonly vpc: { readonly plan: 'use' | 'create'; readonly vpcId?: string; readonly cidrBlock?: string }
  readonly vSwitch: { readonly plan: 'use' | 'create'; readonly vSwitchId?: string; readonly cidrBlock: string }
  readonly securityGroups: readonly {
    readonly plan: 'use' | 'create'
    readonly sourceSecurityGroupId: string
    readonly securityGroupId?: string
  }[]
  readonly attributes: readonly AttributeOutcome[]
  /** Logical id of its InstanceGroup in the template. */
  readonly groupLogicalId: string
}

/** What generation leaves in the scratch: the template and everything that led to it. */
export interface GeneratedScratch {
  readonly templateBody: string
  readonly destination: { readonly regionId: string; readonly zoneId: string }
  readonly sources: readonly ScratchSource[]
  readonly provisions: readonly { readonly LogicalResourceId: string; readonly ResourceType: string }[]
  /** Logical ids of security groups whose members must not reach one another: no property of the template says so. */
  readonly closedGroups: readonly string[]
  /** Logical ids of InstanceGroups whose clones are protected from deletion when all is done: not before, or no rollback could remove them. */
  readonly protectedGroups: readonly string[]
  readonly warnings: readonly { readonly rule: string; readonly text: string }[]
  readonly decisions: readonly ScratchDecision[]
}
