import { keyPairKey } from './rows/keyPairs.ts'
import { launchTemplateVersionKey } from './rows/launchTemplates.ts'
import type { World } from './world.ts'

/** What launches refer to, and is not there: key pairs, deployment sets, versions of launch templates. As sentences. */
export function danglingLaunchReferences(world: World): string[] {
  const broken: string[] = []
  const need = (found: boolean, what: string) => {
    if (!found) broken.push(`${what} does not exist`)
  }
  for (const { InstanceId, OwnerId, RegionId, KeyPairName, DeploymentSetId } of world.instances.all()) {
    const isKeyPair = KeyPairName === '' || world.keyPairs.has(keyPairKey(OwnerId, RegionId, KeyPairName))
    need(isKeyPair, `key pair ${KeyPairName} of instance ${InstanceId}`)
    const isSet = DeploymentSetId === '' || world.deploymentSets.has(DeploymentSetId)
    need(isSet, `deployment set ${DeploymentSetId} of instance ${InstanceId}`)
  }
  for (const { LaunchTemplateId, DefaultVersionNumber } of world.launchTemplates.all()) {
    const key = launchTemplateVersionKey(LaunchTemplateId, DefaultVersionNumber)
    need(world.launchTemplateVersions.has(key), `default version of launch template ${LaunchTemplateId}`)
  }
  for (const { LaunchTemplateId, VersionNumber } of world.launchTemplateVersions.all()) {
    need(world.launchTemplates.has(LaunchTemplateId), `launch template ${LaunchTemplateId} of version ${VersionNumber}`)
  }
  return broken
}
