"""The widgets: each shows the session's state and calls its methods."""
