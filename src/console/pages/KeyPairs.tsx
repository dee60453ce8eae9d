import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/useAct.ts'
import { type Reply, useCaller } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { ListPage } from '../parts/ListPage.tsx'
import { Problem } from '../parts/Problem.tsx'
import type { Column } from '../parts/RowTable.tsx'

type KeyPair = NonNullable<Reply<'ecs.DescribeKeyPairs'>['KeyPairs']['KeyPair']>[number]

const COLUMNS: readonly Column<KeyPair>[] = [
  { name: 'KeyPairName', show: ({ KeyPairName }) => KeyPairName },
  { name: 'KeyPairFingerPrint', show: ({ KeyPairFingerPrint }) => KeyPairFingerPrint },
  { name: 'CreationTime', show: ({ CreationTime }) => CreationTime },
]

/** The key pairs of the region. Public keys can be imported; the console makes no private keys. */
export default function KeyPairs() {
  const { t } = useTranslation()
  const { regionId: RegionId, resourceGroupId } = usePlace()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const [name, setName] = useState('')
  const [publicKey, setPublicKey] = useState('')
  const removal: Column<KeyPair> = {
    name: 'Action',
    show: ({ KeyPairName = '' }) => (
      <Button
        size="compact-xs"
        variant="default"
        disabled={isBusy}
        aria-label={t('keyPairs.delete', { name: KeyPairName })}
        onClick={() =>
          void act(() => call('ecs.DeleteKeyPairs', { RegionId, KeyPairNames: JSON.stringify([KeyPairName]) }))
        }
      >
        {t('delete')}
      </Button>
    ),
  }
  return (
    <ListPage
      title={t('pages.keyPairs')}
      intro={t('keyPairs.intro')}
      filters={
        <>
          <TextInput
            label={t('fields.KeyPairName')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('keyPairs.publicKey')}
            value={publicKey}
            placeholder="ssh-rsa …"
            onChange={(event) => setPublicKey(event.currentTarget.value)}
          />
          <Button
            loading={isBusy}
            disabled={name === '' || publicKey === ''}
            onClick={() =>
              void act(() => call('ecs.ImportKeyPair', { RegionId, KeyPairName: name, PublicKeyBody: publicKey }))
            }
          >
            {t('keyPairs.import')}
          </Button>
          {error === undefined ? null : <Problem error={error} />}
        </>
      }
      action="ecs.DescribeKeyPairs"
      request={{ RegionId, ...(resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }) }}
      pageSize={50}
      rows={({ KeyPairs: { KeyPair: found = [] } }) => found}
      columns={[...COLUMNS, removal]}
      keyOf={({ KeyPairName = '' }) => KeyPairName}
      empty={t('keyPairs.none')}
    />
  )
}
