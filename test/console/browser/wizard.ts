import { expect } from 'vitest'
import type { Preview, Task, Wish } from '../../../src/console/pages/clone/shapes.ts'
import type { Visit } from './browser.ts'

type Place = 'destinationRegionId' | 'destinationZoneId' | 'destinationVpcId' | 'destinationVSwitchId'
type Filled = Partial<Pick<Wish, Place | 'instanceAmount' | 'includeInstanceData'>>

const LABELS: Readonly<Record<Place, string>> = {
  destinationRegionId: 'Destination region',
  destinationZoneId: 'Destination zone',
  destinationVpcId: 'Destination VPC',
  destinationVSwitchId: 'Destination vSwitch',
}

/** The clone wizard as somebody at the page uses it. */
export class Wizard {
  readonly #visit: Visit
  readonly #world: string

  private constructor(visit: Visit, world: string) {
    this.#visit = visit
    this.#world = world
  }

  /** Opens it for an instance; `query` is more of the place, such as who acts. */
  static async open(visit: Visit, world: string, instanceId: string, query = ''): Promise<Wizard> {
    await visit.open(`/instances/${instanceId}/clone?world=${world}${query}`)
    return new Wizard(visit, world)
  }

  /** As it is open already. */
  static here(visit: Visit, world: string): Wizard {
    return new Wizard(visit, world)
  }

  /** Fills in the fields that are given. */
  async fill({ instanceAmount, includeInstanceData, ...places }: Filled): Promise<void> {
    const { page } = this.#visit
    for (const [name, value] of Object.entries(places)) {
      const select = page.getByLabel(LABELS[name as Place])
      await select.locator(`option[value="${value}"]`).waitFor({ state: 'attached' })
      await select.selectOption(value)
    }
    if (instanceAmount !== undefined) await page.getByLabel('Quantity').fill(String(instanceAmount))
    if (includeInstanceData === true) await page.getByLabel('Include the data of the instance').check()
  }

  /** Goes on to the preview, and gives what the page was told. */
  async preview(): Promise<Preview> {
    const { page } = this.#visit
    const told = page.waitForResponse((reply) => reply.url().endsWith('/clone/preview'))
    await page.getByRole('button', { name: 'Preview configuration' }).click()
    const reply = await told
    await page.getByRole('button', { name: 'Start cloning' }).waitFor()
    return (await reply.json()) as Preview
  }

  /** What the page says about the source and the outcome, as text. */
  async section(name: string | RegExp): Promise<string> {
    return (await this.#visit.page.getByRole('region', { name }).textContent()) ?? ''
  }

  /** Accepts the terms, starts, and waits for the finishing message; gives the task as the control API tells it. */
  async finish(): Promise<Task> {
    const { page } = this.#visit
    await page.getByLabel('I accept the terms of cloning').check()
    await page.getByRole('button', { name: 'Start cloning' }).click()
    await page.getByText('The clones are ready').waitFor()
    const tasks = await this.tasks()
    expect(tasks).toHaveLength(1)
    return tasks[0] as Task
  }

  async tasks(): Promise<readonly Task[]> {
    const found = await this.#visit.control<{ tasks: Task[] }>('GET', `/worlds/${this.#world}/clone/tasks`)
    return found.tasks
  }
}
