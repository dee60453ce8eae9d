import { CLONE_REQUEST, CLONE_START } from '../../clone/request.ts'
import { cancelCloneTask, getCloneTask, listCloneTasks, previewClone, startCloneTask } from '../../host/cloning.ts'
import { asker, withAs } from './asker.ts'
import type { Route } from './route.ts'
import { worldOf } from './worlds.ts'

export const cloneRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/worlds/{w}/clone/preview',
    summary: 'What a clone would do; nothing is changed. Refusals are among the checks',
    body: withAs(CLONE_REQUEST),
    handle: async (asked) => {
      const host = worldOf(asked)
      const { principal, request } = asker(asked, host)
      return { body: await previewClone(host, principal, request) }
    },
  },
  {
    method: 'post',
    path: '/worlds/{w}/clone/tasks',
    summary: 'Start a clone task',
    body: withAs(CLONE_START),
    handle: async (asked) => {
      const host = worldOf(asked)
      const { principal, request } = asker(asked, host)
      return { status: 201, body: await startCloneTask(host, principal, request) }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/clone/tasks',
    summary: 'Clone tasks, newest first',
    handle: async (asked) => ({ body: { tasks: await listCloneTasks(worldOf(asked)) } }),
  },
  {
    method: 'get',
    path: '/worlds/{w}/clone/tasks/{cloneTaskId}',
    summary: 'One clone task',
    handle: async (asked) => ({ body: await getCloneTask(worldOf(asked), asked.params.cloneTaskId ?? '') }),
  },
  {
    method: 'post',
    path: '/worlds/{w}/clone/tasks/{cloneTaskId}/cancel',
    summary: 'Cancel a clone task; what it has made is removed',
    handle: async (asked) => ({
      status: 202,
      body: await cancelCloneTask(worldOf(asked), asked.params.cloneTaskId ?? ''),
    }),
  },
]
