import { Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A dialog over the page; Escape and its button, which has a name, close it. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation()
  return <Modal {...props} closeButtonProps={{ 'aria-label': t('live.close') }} />
}
