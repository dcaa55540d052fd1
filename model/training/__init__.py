"""Train and measure the networks; never imported by the viewer's window."""
