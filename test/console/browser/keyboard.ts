import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const MOST_STOPS = 80

/** What has the focus: its name as a screen reader says it, roughly. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    const label = element?.labels?.[0]?.textContent ?? ''
    return element?.getAttribute('aria-label') ?? (label || (element?.textContent ?? ''))
  })
}

/**
 * Whether the focus can be seen: an outline, or a border that is another one without it.
 * A switch shows it on the track beside its hidden input.
 */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const element = document.activeElement as HTMLElement
    const places = [element, element.nextElementSibling, element.parentElement].filter((place) => place !== null)
    const style = (place: Element) => getComputedStyle(place)
    if (places.some((place) => style(place).outlineStyle !== 'none' && style(place).outlineWidth !== '0px')) return true
    // Borders fade in and out.
    const settled = () => new Promise((resolve) => setTimeout(resolve, 250))
    const border = () => style(element).borderColor
    await settled()
    const focusedBorder = border()
    element.blur()
    await settled()
    const plainBorder = border()
    element.focus()
    return focusedBorder !== plainBorder
  })
}

/** Presses Tab until something of this name has the focus, which must be seen on it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const stops: string[] = []
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    stops.push(stop.slice(0, 60))
    if (typeof name === 'string' ? stop === name : name.test(stop)) {
      expect(await isFocusSeen(page), `the focus on ${stop} is seen`).toBe(true)
      return
    }
  }
  expect.fail(`no stop is ${name}: ${stops.join(' | ')}`)
}
