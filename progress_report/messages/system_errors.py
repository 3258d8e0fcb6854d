"""What the system says when a file cannot be read or written, in the language in use: its own words are English."""

from __future__ import annotations

import errno

from progress_report.messages import N_, _

_REASONS = {
    errno.ENOENT: N_("没有这个文件或文件夹"),
    errno.EACCES: N_("没有权限，或者正在别的程序中打开"),
    errno.EPERM: N_("没有权限"),
    errno.EROFS: N_("所在的磁盘是只读的"),
    errno.ENOSPC: N_("磁盘满了"),
    errno.EISDIR: N_("这是文件夹，不是文件"),
    errno.ENOTDIR: N_("路径中有一段是文件，不是文件夹"),
    errno.EEXIST: N_("已经有同名的文件或文件夹"),
    errno.ENAMETOOLONG: N_("名字太长"),
    errno.EMFILE: N_("打开的文件太多"),
    errno.EBUSY: N_("正被占用"),
    errno.EIO: N_("磁盘读写出错"),
}


def reason_of(error: OSError) -> str:
    """Return why a file could not be read or written; the system's own words where the error is a rare one."""
    known = _REASONS.get(error.errno) if error.errno is not None else None
    return _(known) if known else error.strerror or str(error)
