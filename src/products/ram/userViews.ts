import type { RamGroupRow, RamUserRow } from '../../world/rows/ram.ts'

/** As lists show a user. */
export function shownUser(user: RamUserRow) {
  const { UserId, UserName, DisplayName, MobilePhone, Email, Comments, CreateDate, UpdateDate } = user
  return { UserId, UserName, DisplayName, MobilePhone, Email, Comments, CreateDate, UpdateDate }
}

export function shownGroup({ GroupId, GroupName, Comments, CreateDate, UpdateDate }: RamGroupRow) {
  return { GroupId, GroupName, Comments, CreateDate, UpdateDate }
}
