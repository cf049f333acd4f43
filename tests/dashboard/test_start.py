import subprocess
import sys

# Ctrl-C in the middle of an import, however fast the machine is.
INTERRUPTED = """
import os, signal, sys
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "extract.terminal":
            os.kill(os.getpid(), signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.meta_path.insert(0, Interrupting())
from dashboard.start import main
sys.exit(main())
"""


def test_ctrl_c_while_the_commands_are_imported_is_a_sentence():
    run = subprocess.run([sys.executable, "-c", INTERRUPTED, "--help"], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stdout, run.stderr) == (1, "", "enforcement-timeline: stopped\n")


def test_it_is_the_command():
    code = "import sys; from dashboard.start import main; sys.exit(main())"
    run = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0
    assert run.stdout.startswith("usage: enforcement-timeline")
