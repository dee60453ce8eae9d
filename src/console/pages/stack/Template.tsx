import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall.ts'
import { CodeText } from '../../parts/CodeText.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import type { OfStack } from './shapes.ts'

/** The template as it was sent; JSON with line breaks. */
export function Template({ stack }: OfStack) {
  const { t } = useTranslation()
  const found = useCall('ros.GetTemplate', { RegionId: stack.RegionId, StackId: stack.StackId })
  return (
    <Loaded of={found}>
      {({ TemplateBody }) => <CodeText label={t('stacks.tabs.template')} text={spaced(TemplateBody)} />}
    </Loaded>
  )
}

export function spaced(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
