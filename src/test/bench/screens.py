"""What screens.sh measures. Times are wall clock: run it on a machine that does nothing else."""

import fcntl
import glob
import os
import pty
import re
import select
import statistics
import struct
import sys
import termios
import time

RUNS = 10
IDLE_SECONDS = 30
FILTER = "service-3"
# A lab world begins with its story. The keys from there to the list that is measured but for the last Enter: to the pods
# of the story, back to the namespaces, up to the row for all of them. Then what the list's first page shows.
BEGINS_WITH = rb"What to do"
TO_LIST = [b"\r", b"\x1b", b"g"]
FIRST_PAGE = rb"service-\d"


class Screens:
    """The program on a pseudo-terminal of 120 columns and 36 rows."""

    def __init__(self, *command):
        self.start = time.monotonic()
        self.seen = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, dict(os.environ, TERM="xterm-256color"))
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))

    def read(self, seconds):
        """What is written within that time; None if nothing is."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return None
        try:
            got = os.read(self.fd, 65536)
        except OSError:
            got = b""
        if not got:
            raise SystemExit("the program ended: " + self.seen[-300:].decode("utf-8", "replace"))
        self.seen += got
        return got

    def until(self, pattern, seconds=60):
        """The time at which the pattern has been written."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.seen):
            if time.monotonic() > end:
                raise SystemExit("never shown: %r" % pattern)
            self.read(0.1)
        return time.monotonic()

    def quiet(self, seconds=1.5):
        """Waits until nothing but the clock is drawn any more."""
        while len(self.read(seconds) or b"") > 400:
            pass

    def press(self, keys):
        self.seen = b""
        os.write(self.fd, keys)
        return time.monotonic()

    def processes(self):
        found = [self.pid]
        for pid in found:
            for file in glob.glob("/proc/%d/task/*/children" % pid):
                with open(file) as children:
                    found += [int(child) for child in children.read().split()]
        return found

    def cpu(self):
        """Seconds used so far by all threads that live."""
        used = 0
        for pid in self.processes():
            for file in glob.glob("/proc/%d/task/*/schedstat" % pid):
                with open(file) as stat:
                    used += int(stat.read().split()[0]) / 1e9
        return used

    def most_memory(self):
        """Megabytes resident at most, of the largest process."""
        sizes = [0]
        for pid in self.processes():
            with open("/proc/%d/status" % pid) as status:
                sizes += [int(size) / 1024 for size in re.findall(r"VmHWM:\s+(\d+) kB", status.read())]
        return max(sizes)

    def leave(self):
        os.write(self.fd, b"\x03")
        try:
            while os.read(self.fd, 65536):
                pass
        except OSError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def first_frame(*command):
    times = []
    for _ in range(RUNS):
        screens = Screens(*command)
        times.append(screens.until(rb"[Ww]orlds") - screens.start)
        screens.leave()
    return statistics.median(times)


def idle(screens):
    screens.quiet()
    before, start = screens.cpu(), time.monotonic()
    while time.monotonic() - start < IDLE_SECONDS:
        screens.read(0.5)
    return 100 * (screens.cpu() - before) / (time.monotonic() - start)


def idles(doctor):
    screens = Screens(doctor, "lab")
    screens.until(rb"[Ww]orlds")
    time.sleep(5)
    print("idle, list of worlds   %6.2f %%      budget 1.5" % idle(screens))
    screens.leave()
    screens = Screens(doctor, "lab", "healthy")
    screens.until(BEGINS_WITH)
    for key in [b"\r", b"\r", b"v"]:
        screens.quiet()
        screens.press(key)
    screens.until(rb"HEALTHY")
    time.sleep(5)
    print("idle, a walk           %6.2f %%      budget 1.5" % idle(screens))
    screens.leave()


def crowd(doctor, world):
    screens = Screens(doctor, "lab", world)
    screens.until(BEGINS_WITH)
    for key in TO_LIST:
        screens.quiet(0.5)
        screens.press(key)
    screens.quiet()
    pressed = screens.press(b"\r")
    shown = screens.until(FIRST_PAGE)
    print("Enter to first page    %6.3f s      budget 0.5" % (shown - pressed))
    waits = keys_while_pages_arrive(screens)
    waits.sort()
    print("key to frame, median   %6.1f ms" % (1000 * statistics.median(waits)))
    print("key to frame, p99      %6.1f ms     budget 16" % (1000 * waits[int(len(waits) * 0.99)]))
    print("key to frame, slowest  %6.1f ms" % (1000 * waits[-1]))
    screens.quiet()
    print("resident at most       %6.0f MB     budget 300" % screens.most_memory())
    screens.leave()


def keys_while_pages_arrive(screens):
    """Waits from each key to what it changes on the screen: the cursor, then a filter typed and taken back."""
    waits = []
    for key in ["j"] * 60 + list("/" + FILTER) + ["\x7f"] * len(FILTER) + ["\r"] + ["j", "k"] * 40:
        while screens.read(0) is not None:
            pass
        pressed = screens.press(key.encode())
        if screens.read(1) is not None:
            waits.append(time.monotonic() - pressed)
    return waits


def main():
    doctor, world = sys.argv[1:]
    print("java                   %s" % os.environ.get("JAVA_HOME", "of the path"))
    print("first frame, bare      %6.3f s      budget 0.25" % first_frame(doctor))
    print("first frame, lab       %6.3f s      budget 0.25" % first_frame(doctor, "lab"))
    idles(doctor)
    crowd(doctor, world)


main()
