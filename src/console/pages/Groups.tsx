import { KindList } from './access/KindList.tsx'

export default function Groups() {
  return <KindList kind="groups" />
}
