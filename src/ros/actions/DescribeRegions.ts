import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { regions } from '../../world/facts/regions.ts'
import * as errors from '../errors.ts'

const LANGUAGES = { 'zh-CN': 'zh', 'en-US': 'en', ja: 'ja' } as const

/** Guess: one endpoint serves all regions. */
const ENDPOINT = 'ros.aliyuncs.com'

/**
 * DescribeRegions of ROS: where stacks can be made.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'DescribeRegions', {
  handle(_context, { AcceptLanguage = 'zh-CN' }) {
    const language = Object.entries(LANGUAGES).find(([name]) => name === AcceptLanguage)?.[1]
    const expected = `It is one of ${Object.keys(LANGUAGES).join(', ')}.`
    ensure(language, errors.invalidParameter('AcceptLanguage', expected))

    return {
      Regions: regions().map(({ RegionId, LocalName }) => ({
        RegionId,
        LocalName: LocalName[language],
        RegionEndpoint: ENDPOINT,
      })),
    }
  },
})
