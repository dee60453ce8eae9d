import { KindList } from './access/KindList.tsx'

export default function Roles() {
  return <KindList kind="roles" />
}
