/* In words for who runs the command, not for who wrote it. */
const saidOf: Readonly<Partial<Record<string, string>>> = {
  EACCES: 'there is no permission',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'it would be larger than a file may be',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'there is no permission',
  EROFS: 'the disk can only be read',
  EAGAIN: 'what reads it takes no more',
  EIO: 'the device fails',
};

/**
 * Says why something could not be read or written.
 *
 * @param error What was thrown.
 * @returns Words for a user; of an unknown kind those of the error, which may hold anything.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return saidOf[code] ?? error.message;
}
