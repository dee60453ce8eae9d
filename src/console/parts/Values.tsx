import { Table } from '@mantine/core'

/** Names and values as a small table; what is nested is shown as text. */
export function Values({ of: values }: { readonly of: Readonly<Record<string, unknown>> }) {
  return (
    <Table variant="vertical" withTableBorder>
      <Table.Tbody>
        {Object.entries(values)
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w={200}>{name}</Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {typeof value === 'object' ? JSON.stringify(value) : String(value)}
              </Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  )
}
