import { Box, Button, Code, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Text that is read by machines, whole, with a button that copies it. */
export function CodeText({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useTranslation()
  return (
    <Box pos="relative">
      <Code
        block
        tabIndex={0}
        role="region"
        aria-label={label}
        style={{ maxHeight: 560, overflow: 'auto', whiteSpace: 'pre' }}
      >
        {text}
      </Code>
      <Box pos="absolute" top={6} right={18}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Box>
    </Box>
  )
}
