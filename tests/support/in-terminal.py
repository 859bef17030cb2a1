# Runs a command in a terminal of its own, presses Ctrl-C when the screen says a word, and prints as JSON what came to the screen.
import fcntl
import json
import os
import pty
import struct
import sys
import termios

columns, word, command = int(sys.argv[1]), sys.argv[2].encode(), sys.argv[3:]
pid, screen = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
output, pressed = b"", False
while True:
    try:
        more = os.read(screen, 65536)
    except OSError:
        break
    if not more:
        break
    output += more
    if word and not pressed and word in output:
        pressed = True
        os.write(screen, b"\x03")
_, status = os.waitpid(pid, 0)
signal = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
json.dump({"screen": output.decode(), "signal": signal, "code": None if signal else os.WEXITSTATUS(status)}, sys.stdout)
