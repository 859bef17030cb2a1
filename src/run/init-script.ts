/**
 * What the first process of a sandbox does, in its own namespaces: it makes the mounts, leaves the old root behind, gives up every
 * right, runs the program, and says on descriptor 3 how it went. The kernel ends every other process of the sandbox with it.
 *
 * The text is constant: whatever differs comes as arguments, and nothing that an author wrote is among them but a file's name
 * that was checked. In order: the fstab, the folder that becomes the root, who owns the program's pipes, arguments of setpriv,
 * limits of the build, limits of the run, the build's output (empty where nothing is built), then the command.
 *
 * - A toolchain below /tmp is bound after the memory that hides its place: files there need a place made for them in between.
 * - `read` asks the old /proc, so that the process has the number that the outside knows it by.
 * - A program gets pipes, not the sockets that Node gives, so that it can open /dev/stderr; and these belong to it.
 * - The chroot is there for the kernel’s sake: who lives in one can make no user namespace, and so never gets rights again.
 */
export const INIT_SCRIPT = `
set -e
exec 4>&1 5>&2
read -r pid rest </proc/self/stat
plan=$1 root=$2 owner=$3 rights=$4 build=$5 run=$6 built=$7
shift 7
mount -a -T "$plan/memory"
while IFS= read -r place; do
  (umask 022 && mkdir -p "\${place%/*}" && : >"$place")
done <"$plan/places"
mount -a -T "$plan/bound"
cd "$root"
pivot_root . old
cd /
umount -n -l /old
echo 1000 >/proc/self/oom_score_adj || :
echo "began $pid" >&3
exec 2>/dev/null
set +e
jail() {
  limits=$1
  shift
  chroot /jail prlimit $limits setpriv --no-new-privs $rights --bounding-set=-all --inh-caps=-all --ambient-caps=-all \\
    env -C /sandbox/home -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/sandbox/home LANG=C.UTF-8 TZ=UTC "$@" 3>&- 4>&- 5>&-
}
work() {
  chown "$owner" /proc/self/fd/1 /proc/self/fd/6 || :
  if [ -n "$built" ]; then
    jail "$build" "$@" >&6 2>&6 6>&- || { echo "unbuilt $?" >&3; return; }
    echo built >&3
    set -- "$built"
  fi
  jail "$run" "$@" 2>&6 6>&-
  echo "ended $?" >&3
}
{ work "$@" | cat >&4; } 6>&1 | cat >&5
`;
