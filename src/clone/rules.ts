/** Where a rule of cloning is enforced. */
type Where = 'request' | 'preflight' | 'scratch' | 'stack' | 'task' | 'door'

export interface CloneRule {
  readonly id: string
  readonly says: string
  readonly where: Where
}

/**
 * The rules of the clone orchestrator, by number; the page behind them and the decisions where it is silent are in the reference on cloning.
 * Rule 2 (the three policies) comes with identity.
 */
export const CLONE_RULES: readonly CloneRule[] = [
  {
    id: '1',
    says: 'The image of the source must be visible to the account, or its data is included and the image is gone.',
    where: 'scratch',
  },
  { id: '3', says: 'Only instances in a VPC are cloned.', where: 'preflight' },
  { id: '4', says: 'The terms are accepted before the first clone of an account, once.', where: 'preflight' },
  {
    id: '5',
    says: 'With data the source is Running or Stopped; a Running one is warned about, never stopped.',
    where: 'scratch',
  },
  { id: '6', says: 'A task has at most 20 sources.', where: 'preflight' },
  { id: '7', says: 'The quantity is a whole number from 1 to 100.', where: 'preflight' },
  { id: '8', says: 'Never more clones than the account may still create; none at all is refused.', where: 'scratch' },
  { id: '9', says: 'Clones bear the name of the source, without a suffix.', where: 'scratch' },
  {
    id: '10',
    says: 'The type of the source if it is in stock in the destination zone, else a similar one that is.',
    where: 'scratch',
  },
  { id: '11', says: 'Nothing similar in stock: refused before anything is made.', where: 'scratch' },
  { id: '12', says: 'Private addresses are new, from the chosen vSwitch.', where: 'door' },
  {
    id: '13',
    says: 'A source with a system-assigned public address gives each clone one of its own.',
    where: 'scratch',
  },
  { id: '14', says: 'No EIP is made or bound.', where: 'scratch' },
  { id: '15', says: 'Security groups may differ, their rules are the same.', where: 'scratch' },
  { id: '16', says: 'Charge type, internet charge type and bandwidth are those of the source.', where: 'scratch' },
  { id: '17', says: 'Same region with data: an image is made of the source.', where: 'scratch' },
  { id: '18', says: 'Same region without data: the image of the source is used.', where: 'scratch' },
  { id: '19', says: 'Across regions with data: an image is made and copied; both remain.', where: 'scratch' },
  {
    id: '20',
    says: 'Across regions without data: only public and marketplace images that exist there.',
    where: 'scratch',
  },
  {
    id: '21',
    says: 'An image that cannot be had refuses the clone without data and points to the one with.',
    where: 'scratch',
  },
  {
    id: '22',
    says: 'Images made are named TemplateScratch-…, remain, and cost until they are deleted.',
    where: 'task',
  },
  {
    id: '23',
    says: 'With data the clone has what was on the disks when the image was made; without, the pristine image.',
    where: 'door',
  },
  { id: '24', says: 'A given vSwitch is used; its VPC and zone are the destination.', where: 'scratch' },
  { id: '25', says: 'Without a vSwitch, one is made in the VPC after the source’s.', where: 'scratch' },
  { id: '26', says: 'Across regions with neither, a VPC and a vSwitch are made after the source’s.', where: 'scratch' },
  { id: '27', says: 'VPC, vSwitch, zone and region must fit together.', where: 'scratch' },
  { id: '28', says: 'In another VPC the security groups are made anew.', where: 'scratch' },
  { id: '29', says: 'In the VPC of the source its security groups are used.', where: 'scratch' },
  { id: '30', says: 'Sources lie in the given region and, if one is given, resource group.', where: 'preflight' },
  { id: '31', says: 'One ROS stack in the destination region does the work.', where: 'stack' },
  { id: '32', says: 'The stack is deleted after success; everything it made remains.', where: 'stack' },
  { id: '33', says: 'A failure rolls back what the stack made; the stack stays to be looked at.', where: 'stack' },
  { id: '34', says: 'The task is done when all clones run and the stack is gone.', where: 'task' },
  { id: '35', says: 'ECS has no action for cloning.', where: 'door' },
  { id: '36', says: 'The same client token starts one task.', where: 'task' },
]
