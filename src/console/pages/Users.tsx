import { KindList } from './access/KindList.tsx'

export default function Users() {
  return <KindList kind="users" />
}
