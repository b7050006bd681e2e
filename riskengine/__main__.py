"""Run the command line as `python -m riskengine`."""

from riskengine.cli import main

if __name__ == "__main__":
    main()
