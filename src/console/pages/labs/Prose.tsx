import { Code, Text } from '@mantine/core'

/** Text of a lab: a blank line begins a paragraph, `code` stands in backticks. Nothing else in it means anything. */
export function Prose({ text }: { readonly text: string }) {
  const paragraphs = text.trim().split(/\n[ \t]*\n/)
  return paragraphs.map((paragraph) => (
    <Text key={paragraph}>
      <Phrase text={paragraph} />
    </Text>
  ))
}

/** The same within a line. */
export function Phrase({ text }: { readonly text: string }) {
  return [...text.matchAll(/`([^`]*)`|[^`]+/g)].map(({ 0: plain, 1: code, index }) =>
    code === undefined ? <span key={index}>{plain}</span> : <Code key={index}>{code}</Code>,
  )
}
