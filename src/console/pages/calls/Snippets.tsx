import { Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useControl } from '../../api/useControl.ts'
import { rootArn } from '../../app/account.ts'
import { CodeText } from '../../parts/CodeText.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import type { ToldCall } from './shapes.ts'
import { SNIPPETS } from './snippets.ts'

interface Keys {
  readonly name: string
  readonly accountId: string
  readonly accessKeyId?: string
  readonly accessKeySecret?: string
}

/** The same call for the CLI, curl, SDKs and Terraform. */
export function Snippets({ call }: { readonly call: ToldCall }) {
  const { t } = useTranslation()
  const world = useControl<Keys>('')
  const { version = '', parameters = [], principalArn } = call
  return (
    <Loaded of={world}>
      {({ name, accountId, accessKeyId = 'test', accessKeySecret = 'test' }) => {
        const actAs = principalArn === rootArn(accountId) ? '' : principalArn
        const target = { origin: window.location.origin, world: name, accessKeyId, accessKeySecret }
        return (
          <Tabs defaultValue="cli" keepMounted={false}>
            <Tabs.List mb="sm">
              {Object.keys(SNIPPETS).map((kind) => (
                <Tabs.Tab key={kind} value={kind}>
                  {t(`calls.snippets.${kind}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {Object.entries(SNIPPETS).map(([kind, write]) => (
              <Tabs.Panel key={kind} value={kind}>
                <Text size="sm" mb="xs">
                  {t(`calls.aboutSnippets.${kind}`)}
                </Text>
                <CodeText
                  label={t(`calls.snippets.${kind}`)}
                  text={write({ ...call, version, parameters, actAs }, target)}
                />
              </Tabs.Panel>
            ))}
          </Tabs>
        )
      }}
    </Loaded>
  )
}
