import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { chargeTypeOf } from '../../../world/rows/ecs.ts'
import { launchDeployments } from '../deploymentSet/deploymentSets.ts'
import { deploymentSetNotFound } from './errors.ts'
import { affordableAmount, ensureAmounts, type Launch } from './launch.ts'
import { launchCards } from './launchCards.ts'
import { launchDisks } from './launchDisks.ts'
import { launchImage, launchType } from './launchImage.ts'
import { namesOf } from './launchNames.ts'
import { askedAddresses, ensureRoom, internetOf, launchPlace } from './launchNetwork.ts'
import { ensureEmulatedOnly, settingsOf } from './launchSettings.ts'
import { termsOf } from './launchTerms.ts'

/** Decides everything about the instances that are asked for, and writes nothing. Refuses what can't be made. */
export function planLaunch(context: ActionContext, request: Requests['ecs.RunInstances']): Omit<Launch, 'isStarted'> {
  ensureEmulatedOnly(request)
  ensureAmounts(request)
  const terms = termsOf(request, context.world.nowMs)
  const internet = internetOf(request)
  const type = launchType(request)
  const image = launchImage(context, request, type)
  const settings = settingsOf(context, request, type, image, chargeTypeOf(terms.row))
  const place = launchPlace(context, request)
  const disks = launchDisks(context, request, image, type)
  const amount = affordableAmount(context, request, terms, place.vSwitch.ZoneId)
  const names = namesOf(request, amount, image.OSType === 'windows' ? 'windows' : 'linux')
  ensureRoom(context, place, amount)
  const addresses = askedAddresses(context, place, amount)
  const cards = launchCards(context, request, place, type, amount)
  const { ZoneId } = place.vSwitch
  const deployments = launchDeployments(context, request, ZoneId, amount, deploymentSetNotFound())
  return {
    ...{ amount, terms, settings, place, internet, disks, addresses, cards, deployments },
    instanceType: type.InstanceTypeId,
    imageId: image.ImageId,
    namesOf: names,
  }
}
