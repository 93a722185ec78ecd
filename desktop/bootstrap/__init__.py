"""The only place that knows everyone: named steps from arguments to a running program."""
