/** A folder that can't be used as it is. The message is one line for whoever named it. */
export class FolderRefused extends Error {}
